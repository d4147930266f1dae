package me.ratio.conformance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTypeComparisonTest {
    @Test
    void aMissingKeyAndAnotherKindAreNamedByTheirPlace() throws Exception {
        assertThat(JsonTypeComparison.differences(
                        json("{'a':{'b/c':'x','d':1},'e':[{'f':true}]}"),
                        json("{'a':{'d':'1'},'e':[{'f':true},{}],'more':0}"),
                        Set.of()))
                .containsExactly(
                        new JsonDifference("/a/b~1c", "recorded as string, now missing"),
                        new JsonDifference("/a/d", "recorded as number, now string"),
                        new JsonDifference("/e/1/f", "recorded as boolean, now missing"));
    }

    @Test
    void aListThatHadElementsMustHaveSome() throws Exception {
        assertThat(JsonTypeComparison.differences(json("{'items':['x']}"), json("{'items':[]}"), Set.of()))
                .containsExactly(new JsonDifference("/items", "recorded with elements, now empty"));
    }

    @Test
    void whatWasWithdrawnNeedNotBeThere() throws Exception {
        assertThat(JsonTypeComparison.differences(json("{'a':{'old':'x'}}"), json("{'a':{}}"), Set.of("/a/old")))
                .isEmpty();
    }

    @Test
    void oneMomentMayBeWrittenTwoWays() throws Exception {
        assertThat(JsonValueComparison.differences(
                        json("{'at':'2023-01-01T00:00:00.000Z'}"), json("{'at':'2023-01-01T00:00:00Z'}")))
                .isEmpty();
    }

    @Test
    void anyOtherChangeOfDataIsNamedByItsPlace() throws Exception {
        assertThat(JsonValueComparison.differences(
                        json("{'a':'1.10','lost':null,'list':[1,2],'at':'2023-01-01T00:00:00Z'}"),
                        json("{'a':'1.1','added':1,'list':[1],'at':'2023-01-02T00:00:00Z'}")))
                .containsExactly(
                        new JsonDifference("/a", "the value changed"),
                        new JsonDifference("/lost", "the key was lost"),
                        new JsonDifference("/list", "2 elements became 1"),
                        new JsonDifference("/at", "the value changed"),
                        new JsonDifference("/added", "the key was added"));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
