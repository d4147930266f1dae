package me.ratio.conformance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTypeComparisonTest {
    @Test
    void reportsMissingKeysAndOtherTypes() throws Exception {
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
    void reportsAListThatBecameEmpty() throws Exception {
        assertThat(JsonTypeComparison.differences(json("{'items':['x']}"), json("{'items':[]}"), Set.of()))
                .containsExactly(new JsonDifference("/items", "recorded with items, now empty"));
    }

    @Test
    void ignoresWithdrawnKeys() throws Exception {
        assertThat(JsonTypeComparison.differences(json("{'a':{'old':'x'}}"), json("{'a':{}}"), Set.of("/a/old")))
                .isEmpty();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
