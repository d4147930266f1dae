package me.ratio.generator;

import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.generator.source.JavaIdentifiers;
import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.schema.JsonType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks each row of {@link JavaScalar} with a value of its format. */
class ScalarFormatsTest {
    private static final Map<JavaScalar, String> VALUES = new EnumMap<>(Map.ofEntries(
            Map.entry(JavaScalar.TEXT, "a \"text\""),
            Map.entry(JavaScalar.DATE, "2024-02-29"),
            Map.entry(JavaScalar.DATE_TIME, "2024-02-29T10:15:30.25+01:00"),
            Map.entry(JavaScalar.UUID, "6f1c2c1e-8a55-4c7c-9d0e-0d8b9b9f3c11"),
            Map.entry(JavaScalar.URI, "https://example.com/a?b=c"),
            Map.entry(JavaScalar.DECIMAL, "706626.490"),
            Map.entry(JavaScalar.NUMBER, "706626.490"),
            Map.entry(JavaScalar.DOUBLE, "0.5"),
            Map.entry(JavaScalar.INTEGER, "-7"),
            Map.entry(JavaScalar.LONG, "5000000000"),
            Map.entry(JavaScalar.BIG_INTEGER, "123456789012345678901234567890"),
            Map.entry(JavaScalar.BOOLEAN, "true")));

    @TempDir
    static Path folder;

    private static Generated generated;
    private static ClassLoader literals;

    @BeforeAll
    static void generate() throws Exception {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.3");
        document.withObject("/info").put("title", "Formats").put("version", "1");
        document.withObject("/paths/~1a/get").put("operationId", "a");
        document.withObject("/paths/~1a/get/responses/204").put("description", "Nothing");
        StringBuilder fields = new StringBuilder();
        for (JavaScalar scalar : JavaScalar.values()) {
            ObjectNode schemas = document.withObject("/components/schemas");
            schemas.putObject("Holder" + scalar)
                    .put("type", "object")
                    .putObject("properties")
                    .set("value", schema(scalar));
            schemas.putObject("Union" + scalar)
                    .putArray("oneOf")
                    .add(schema(scalar))
                    .addObject()
                    .put("type", "array")
                    .set("items", schema(scalar));
            fields.append("    public static final %s %s = %s;%n"
                    .formatted(
                            scalar.javaClass().getCanonicalName(),
                            scalar,
                            scalar.literal(VALUES.get(scalar))
                                    .replaceFirst(
                                            "\\b" + scalar.javaClass().getSimpleName() + "\\b",
                                            scalar.javaClass().getCanonicalName())));
        }
        generated =
                Generated.ofDocument(Files.writeString(folder.resolve("formats.json"), document.toString()), folder);
        Map<String, String> source =
                Map.of("Literals.java", "public final class Literals {\n" + fields + "    private Literals() {}\n}\n");
        assertThat(Compilation.diagnostics(new TreeMap<>(source), folder.resolve("literals")))
                .isEmpty();
        literals = Compilation.loader(folder.resolve("literals"));
    }

    private static ObjectNode schema(JavaScalar scalar) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", scalar.type());
        if (!scalar.formats().isEmpty()) {
            schema.put("format", scalar.formats().get(0));
        }
        // BIG_INTEGER has no format: the value itself requires it
        return scalar == JavaScalar.BIG_INTEGER ? schema.put("maximum", BigInteger.TEN.pow(30)) : schema;
    }

    private static String json(JavaScalar scalar) {
        String value = VALUES.get(scalar);
        return scalar.json() == JsonType.STRING
                ? JsonNodeFactory.instance.textNode(value).toString()
                : value;
    }

    @ParameterizedTest
    @EnumSource
    void propertiesHaveTheClassAndKeepTheirValue(JavaScalar scalar) throws Exception {
        String json = "{\"value\":" + json(scalar) + "}";
        Object read = generated.read(model("Holder", scalar), json);

        assertThat(read.getClass().getMethod("value").getReturnType()).isEqualTo(scalar.javaClass());
        assertThat(Generated.JSON.writeValueAsString(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @EnumSource
    void unionsRecogniseIt(JavaScalar scalar) throws Exception {
        for (String json : new String[] {json(scalar), "[" + json(scalar) + "]"}) {
            Object read = generated.read(model("Union", scalar), json);

            assertThat(new ModelMethods(read).variant())
                    .isEqualTo(scalar.variantName() + (json.startsWith("[") ? "List" : ""));
            assertThat(Generated.JSON.writeValueAsString(read)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @EnumSource
    void literalIsTheValue(JavaScalar scalar) throws Exception {
        Field literal = literals.loadClass("Literals").getField(scalar.name());
        Object read = generated.read(model("Holder", scalar), "{\"value\":" + json(scalar) + "}");

        assertThat(literal.get(null)).isEqualTo(call(read, "value"));
    }

    @ParameterizedTest
    @EnumSource
    void formatsLeadToIt(JavaScalar scalar) {
        assertThat(scalar.formats()).allSatisfy(format -> assertThat(JavaScalar.of(scalar.type(), format))
                .isEqualTo(scalar));
    }

    @Test
    void otherFormatsLeadToTheTypeWithoutOne() {
        assertThat(JavaScalar.of("string", "email")).isEqualTo(JavaScalar.TEXT);
        assertThat(JavaScalar.of("integer", "date")).isEqualTo(JavaScalar.LONG);
        assertThat(JavaScalar.of("number", "")).isEqualTo(JavaScalar.NUMBER);
        assertThat(JavaScalar.of("boolean", "any")).isEqualTo(JavaScalar.BOOLEAN);
    }

    /** Returns the Java name of a model such as {@code HolderDATETIME}. */
    private static String model(String prefix, JavaScalar scalar) {
        return JavaIdentifiers.type(prefix + scalar);
    }
}
