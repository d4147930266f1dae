package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpMethodsTest {
    @ParameterizedTest
    @EnumSource
    void containsEveryKeyThatHoldsAnOperation(OpenApiVersion version) {
        ObjectTypes types = ObjectTypes.of(version);
        List<String> keys = types.get("PathItem").keys().entrySet().stream()
                .filter(key -> key.getValue().equals(ValueType.parse("Operation")))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(HttpMethods.KEYS).containsAll(keys);
        assertThat(keys).hasSize(8);
    }
}
