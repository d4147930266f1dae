package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/vnd.a.v1+json",
                "*/*",
                "application/*"
            })
    void recognisesJson(String mediaType) {
        assertThat(MediaTypes.isJson(mediaType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/json", "application/jsonl", "application/xml", "text/*"})
    void recognisesOthers(String mediaType) {
        assertThat(MediaTypes.isJson(mediaType)).isFalse();
    }

    @Test
    void prefersThePlainType() {
        assertThat(MediaTypes.json(List.of("application/problem+json", "application/json")))
                .contains("application/json");
        assertThat(MediaTypes.json(List.of("text/csv", "application/problem+json")))
                .contains("application/problem+json");
        assertThat(MediaTypes.json(List.of("text/csv"))).isEmpty();
    }

    @Test
    void sendsNoRange() {
        assertThat(MediaTypes.sent("*/*")).isEqualTo("application/json");
        assertThat(MediaTypes.sent("application/vnd.a+json")).isEqualTo("application/vnd.a+json");
    }
}
