package me.ratio.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.testing.EffectiveContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenEnumTest {
    static Stream<Arguments> enums() {
        return EffectiveContract.enumSchemas()
                .map(schema -> Arguments.of(EffectiveContract.model(schema.getKey()), schema.getValue()));
    }

    private static Object read(Class<?> type, String value) {
        return JsonCodec.read(("\"" + value + "\"").getBytes(StandardCharsets.UTF_8), type);
    }

    private static Object invoked(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void hasEveryValueOfTheContract(Class<?> type, JsonNode definition) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (JsonNode value : definition.path("enum")) {
            Object constant = read(type, value.asText());
            values.add(constant);

            assertThat(invoked(constant, "value")).isEqualTo(value.asText());
            assertThat(constant).hasToString(value.asText());
            assertThat(invoked(constant, "known")).isNotEqualTo(unrecognized(type));
            assertThat(JsonCodec.write(constant)).asString().isEqualTo("\"" + value.asText() + "\"");
        }
        assertThat(type.getMethod("knownValues").invoke(null)).isEqualTo(values);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void keepsAnUnknownValue(Class<?> type, JsonNode definition) throws ReflectiveOperationException {
        Object newer = read(type, "newer than this, ü");

        assertThat(invoked(newer, "value")).isEqualTo("newer than this, ü");
        assertThat(invoked(newer, "known")).isEqualTo(unrecognized(type));
        assertThat(JsonCodec.write(newer)).asString().isEqualTo("\"newer than this, ü\"");
        assertThat(newer).isEqualTo(read(type, "newer than this, ü")).isNotEqualTo(read(type, "other"));
        assertThat(newer).hasSameHashCodeAs(read(type, "newer than this, ü"));
        assertThat(newer).isNotEqualTo("newer than this, ü");
        assertThatThrownBy(() -> type.getMethod("of", String.class).invoke(null, new Object[1]))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    private static Object unrecognized(Class<?> type) throws ReflectiveOperationException {
        return invoked(type.getMethod("of", String.class).invoke(null, "no value of any contract"), "known");
    }

    @Test
    void supportsSwitch() {
        assertThat(describe(WebhookEvent.of("SOMETHING_LATER"))).isEqualTo("newer");
        assertThat(WebhookEvent.knownValues()).allMatch(event -> describe(event).equals("known"));
    }

    private static String describe(WebhookEvent event) {
        return switch (event.known()) {
            case UNRECOGNIZED -> "newer";
            default -> "known";
        };
    }
}
