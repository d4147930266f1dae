package me.ratio.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import me.ratio.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

/**
 * Compares the contract's schemas with an independent validator, on mutations of the published examples: same verdict,
 * and same first violation. Schemas are located by operation id here, without the sandbox's reading of the contract.
 */
class ContractSchemaTest {
    private static final String DOCUMENT = "https://contract.invalid/ratio-api.json";
    private static final int MUTATIONS = 400;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode document = read();
    private final JsonSchemaFactory factory = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
            .metaSchema(OpenApi30.getInstance())
            .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString())))
            .build();
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build();

    @Test
    void agreesWithAnIndependentValidatorOnRequestBodies() {
        Random random = new Random(20230718);
        int valid = 0;
        int invalid = 0;
        int operations = 0;
        for (ApiOperation operation : ApiContract.load().operations()) {
            if (operation.requestBody().isEmpty()) {
                continue;
            }
            operations++;
            String pointer = pointer(operation) + "/requestBody/content/application~1json/schema";
            JsonSchema witness = factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer), config);
            JsonNode schema = resolved(pointer);
            for (int i = 0; i < MUTATIONS; i++) {
                ObjectNode body = mutation(schema, random);
                ContractSchema.Violation expected = firstViolation(witness, schema, body);
                assertThat(operation.requestBody().get().firstViolation(body).orElse(null))
                        .as(operation.id() + " " + body)
                        .isEqualTo(expected);
                if (expected == null) {
                    valid++;
                } else {
                    invalid++;
                }
            }
        }
        assertThat(operations).isEqualTo(20);
        assertThat(valid).isGreaterThan(500);
        assertThat(invalid).isGreaterThan(500);
    }

    @Test
    void agreesWithAnIndependentValidatorOnQueryParameters() {
        int parameters = 0;
        for (ApiOperation operation : ApiContract.load().operations()) {
            JsonNode list = document.at(pointer(operation) + "/parameters");
            for (int i = 0; i < list.size(); i++) {
                String at = list.get(i).has("$ref")
                        ? list.get(i).get("$ref").asText().substring(1)
                        : pointer(operation) + "/parameters/" + i;
                if (!document.at(at).path("in").asText().equals("query")) {
                    continue;
                }
                parameters++;
                JsonSchema witness = factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + at + "/schema"), config);
                ContractSchema schema = operation
                        .queryParameters()
                        .get(document.at(at).path("name").asText());
                for (JsonNode value : values(resolved(at + "/schema"))) {
                    assertThat(schema.isValid(value))
                            .as(operation.id() + " " + at + " " + value)
                            .isEqualTo(witness.validate(value).isEmpty());
                }
            }
        }
        assertThat(parameters).isPositive();
    }

    @Test
    void reportsViolationsInTheOrderOfTheSchema() {
        ContractSchema schema = schema("""
                {"required": ["c", "b", "x"], "additionalProperties": false,
                 "properties": {"a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "string"}}}""");

        assertThat(violation(schema, "{}")).isEqualTo("x missing");
        assertThat(violation(schema, "{'x': 1, 'c': 1}")).isEqualTo("b missing");
        assertThat(violation(schema, "{'x': 1, 'c': 1, 'a': 1}")).isEqualTo("a invalid");
        assertThat(violation(schema, "{'x': 1, 'c': 1, 'b': ''}")).isEqualTo("c invalid");
        assertThat(violation(schema, "{'x': 1, 'c': '', 'b': ''}")).isEqualTo(" invalid");
        assertThat(schema.requiredStrings()).containsExactly("c", "b");
    }

    @Test
    void ignoresFormats() {
        assertThat(schema("{'format': 'date'}").isValid(parse("'today'"))).isTrue();
    }

    private static String violation(ContractSchema schema, String body) {
        return schema.firstViolation((ObjectNode) parse(body))
                .map(violation -> violation.property() + (violation.missing() ? " missing" : " invalid"))
                .orElse("");
    }

    private static ContractSchema schema(String json) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.0");
        document.set("schema", parse(json));
        return new ContractSchema(new OpenApiDocument(document).at("/schema"));
    }

    /** Removes, replaces, adds and reorders properties of the example. */
    private ObjectNode mutation(JsonNode schema, Random random) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        names.add("unknownProperty");
        List<String> order = new ArrayList<>(names);
        Collections.shuffle(order, random);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String name : order) {
            List<JsonNode> values = values(schema.path("properties").path(name));
            JsonNode example = schema.path("example").path(name);
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> body.set(name, values.get(random.nextInt(values.size())));
                default -> body.set(name, example.isMissingNode() ? values.get(0) : example);
            }
        }
        return body;
    }

    /** Returns values of every type, and those at the limits of the schema. */
    private List<JsonNode> values(JsonNode schema) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode target =
                schema.has("$ref") ? resolved(schema.get("$ref").asText().substring(1)) : schema;
        for (JsonNode part : target.path("allOf")) {
            values.addAll(values(part));
        }
        target.path("enum").forEach(values::add);
        for (String limit : List.of("minLength", "maxLength")) {
            int length = target.path(limit).asInt(0);
            values.add(JSON.getNodeFactory().textNode("x".repeat(length)));
            values.add(JSON.getNodeFactory().textNode("x".repeat(length + 1)));
            values.add(JSON.getNodeFactory().textNode("x".repeat(Math.max(0, length - 1))));
            values.add(JSON.getNodeFactory().textNode("\uD83D\uDCA5".repeat(length)));
        }
        for (String text : List.of(
                "\"2023-02-30\"",
                "\"http://[\"",
                "\"text\"",
                "\"\"",
                "null",
                "1",
                "1.0",
                "1e400",
                "true",
                "[]",
                "{}",
                "[null]",
                "[\"KYC_UPDATED\"]",
                "[\"KYC_UPDATED\",\"KYC_UPDATED\"]",
                "[\"other\"]",
                "[[]]",
                "{\"a\":1}")) {
            values.add(parse(text));
        }
        return values;
    }

    private static ContractSchema.Violation firstViolation(JsonSchema witness, JsonNode schema, JsonNode body) {
        List<String> order = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(order::add);
        return witness.validate(body).stream()
                .map(ContractSchemaTest::violation)
                .min(Comparator.comparingInt(violation -> order.indexOf(violation.property())))
                .orElse(null);
    }

    private static ContractSchema.Violation violation(ValidationMessage message) {
        int depth = message.getInstanceLocation().getNameCount();
        return depth == 0 && message.getType().equals("required")
                ? new ContractSchema.Violation(message.getProperty(), true)
                : new ContractSchema.Violation(
                        depth == 0
                                ? ""
                                : String.valueOf(message.getInstanceLocation().getElement(0)),
                        false);
    }

    private static String pointer(ApiOperation operation) {
        return "/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT);
    }

    private JsonNode resolved(String pointer) {
        JsonNode node = document.at(pointer);
        return node.has("$ref") ? resolved(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read() {
        try (InputStream in = ContractSchemaTest.class.getResourceAsStream("/ratio-api.json")) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }
}
