package me.ratio.conformance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonValueComparisonTest {
    @Test
    void ignoresTheSpellingOfATimestamp() throws Exception {
        assertThat(JsonValueComparison.differences(
                        json("{'at':'2023-01-01T00:00:00.000Z'}"), json("{'at':'2023-01-01T00:00:00Z'}")))
                .isEmpty();
    }

    @Test
    void reportsEveryOtherDifference() throws Exception {
        assertThat(JsonValueComparison.differences(
                        json("{'a':'1.10','lost':null,'list':[1,2],'at':'2023-01-01T00:00:00Z'}"),
                        json("{'a':'1.1','added':1,'list':[1],'at':'2023-01-02T00:00:00Z'}")))
                .containsExactly(
                        new JsonDifference("/a", "the value differs"),
                        new JsonDifference("/lost", "the key is missing"),
                        new JsonDifference("/list", "2 items became 1"),
                        new JsonDifference("/at", "the value differs"),
                        new JsonDifference("/added", "the key is new"));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
