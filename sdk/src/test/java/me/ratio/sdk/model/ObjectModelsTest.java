package me.ratio.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.JsonAssertions;
import me.ratio.sdk.testing.ModelWalker;
import me.ratio.sdk.testing.SecretCanaries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for the model of every object schema. */
class ObjectModelsTest {
    static Stream<Arguments> schemas() {
        return EffectiveContract.objectSchemas().map(schema -> Arguments.of(schema.getKey(), schema.getValue()));
    }

    private static Object decoded(String schema, String json) {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), EffectiveContract.model(schema));
    }

    private static JsonNode encoded(Object model) throws IOException {
        return new JsonMapper().readTree(JsonCodec.write(model));
    }

    private static Object invoked(Object target, String method) throws Throwable {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object builder(String schema) throws ReflectiveOperationException {
        return EffectiveContract.model(schema).getMethod("builder").invoke(null);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void roundTripsTheExample(String schema, JsonNode definition) throws Throwable {
        JsonNode example = definition.path("example");
        Object model = decoded(schema, example.toString());

        JsonAssertions.assertSame(encoded(model), example);
        assertThat(model).isEqualTo(decoded(schema, example.toString()));
        assertThat(model).hasSameHashCodeAs(decoded(schema, example.toString()));
        assertThat(model).isNotEqualTo(decoded(schema, "{\"later\":1}")).isNotEqualTo("text");
        assertThat(invoked(invoked(model, "toBuilder"), "build")).isEqualTo(model);
        assertThat(ModelWalker.walk(model)).contains(model);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void differsWhenAPropertyIsMissing(String schema, JsonNode definition) {
        JsonNode example = definition.path("example");
        Object model = decoded(schema, example.toString());

        for (String property : EffectiveContract.names(example)) {
            ObjectNode less = example.deepCopy();
            less.remove(property);
            assertThat(decoded(schema, less.toString()))
                    .as("without %s", property)
                    .isNotEqualTo(model);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void writesUnknownFieldsBackUnchanged(String schema, JsonNode definition) throws Throwable {
        ObjectNode example = definition.path("example").deepCopy();
        List<String> unknown = List.of(
                "\"later\":1.10",
                "\"big\":123456789012345678901234567890",
                "\"gone\":null",
                "\"more\":{\"amount\":0.10,\"list\":[null,1,{\"x\":null}]}");
        String json = "{" + String.join(",", unknown) + (example.isEmpty() ? "" : ",")
                + example.toString().substring(1);

        Object model = decoded(schema, json);

        assertThat(new String(JsonCodec.write(model), StandardCharsets.UTF_8)).contains(unknown);
        JsonAssertions.assertSame(encoded(model), new JsonMapper().readTree(json));
        assertThat(invoked(invoked(model, "toBuilder"), "build")).isEqualTo(model);
        assertThat(model.toString()).contains("later", "big", "gone", "more").doesNotContain("1.10", "123456789");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void absentPropertyThrowsIfRequiredAndIsNullOtherwise(String schema, JsonNode definition) throws Throwable {
        Object empty = decoded(schema, "{}");
        List<String> required = required(definition);

        for (String property : EffectiveContract.names(definition.path("properties"))) {
            Throwable thrown =
                    catchThrowable(() -> assertThat(invoked(empty, property)).isNull());
            if (required.contains(property)) {
                assertThat(thrown).isInstanceOf(DecodingException.class);
                assertThat(((DecodingException) thrown).schema()).isEqualTo(schema);
                assertThat(((DecodingException) thrown).property()).isEqualTo(property);
            } else {
                assertThat(thrown).isNull();
            }
        }
        assertThat(encoded(empty)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void builderNamesEveryMissingProperty(String schema, JsonNode definition) throws Throwable {
        List<String> required = required(definition);
        Object builder = builder(schema);

        if (required.isEmpty()) {
            assertThat(encoded(invoked(builder, "build"))).isEmpty();
        } else {
            assertThatThrownBy(() -> invoked(builder, "build"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll(required.toArray(String[]::new))
                    .hasMessageContaining(schema);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void toStringMasksSensitiveValues(String schema, JsonNode definition) {
        JsonNode planted = SecretCanaries.plantIn(definition, definition.path("example"));

        for (Object model : ModelWalker.walk(decoded(schema, planted.toString()))) {
            assertThat(SecretCanaries.appearIn(model.toString()))
                    .as("%s", model)
                    .isFalse();
        }
        if (!planted.equals(definition.path("example"))) {
            assertThat(decoded(schema, planted.toString()).toString()).contains("***");
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void builderRejectsNullsAndKnownPropertyNames(String schema, JsonNode definition) throws Throwable {
        Object builder = builder(schema);
        for (String property : EffectiveContract.names(definition.path("properties"))) {
            // a property without a type may be null
            boolean any = definition
                            .path("properties")
                            .path(property)
                            .path("type")
                            .isMissingNode()
                    && definition.path("properties").path(property).path("$ref").isMissingNode()
                    && definition
                            .path("properties")
                            .path(property)
                            .path("allOf")
                            .isMissingNode();
            Stream.of(builder.getClass().getMethods())
                    .filter(method -> method.getName().equals(property) && !any)
                    .forEach(setter -> assertThatThrownBy(() -> setter.invoke(builder, new Object[1]))
                            .hasRootCauseInstanceOf(NullPointerException.class)
                            .rootCause()
                            .hasMessage(property));
            assertThatThrownBy(() -> builder.getClass()
                            .getMethod("unknownField", String.class, Object.class)
                            .invoke(builder, property, 1))
                    .rootCause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(property);
        }
    }

    private static List<String> required(JsonNode definition) {
        List<String> required = new ArrayList<>();
        definition.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }
}
