package me.ratio.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.sandbox.json.Json;

/** Holds values against the schemas of the contract. */
public final class SchemaCheck {
    /** A name for the document, so that references inside it resolve; nothing is ever fetched. */
    private static final String DOCUMENT = "https://contract.invalid/ratio-api.json";

    private final Contract contract;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** A check against this contract. */
    public SchemaCheck(Contract contract) {
        this.contract = contract;
        String text = new String(Json.write(contract.document()), StandardCharsets.UTF_8);
        factory = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .metaSchema(OpenApi30.getInstance())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, text)))
                .build();
    }

    /** The first thing wrong with an object, in the order in which the schema lists its properties. */
    public Optional<Violation> firstViolation(String pointer, JsonNode value) {
        List<String> order = new ArrayList<>();
        resolved(pointer).path("properties").fieldNames().forEachRemaining(order::add);
        return schema(pointer).validate(value).stream()
                .map(SchemaCheck::violation)
                .min(Comparator.comparingInt(violation -> order.indexOf(violation.property())));
    }

    /** Whether a single value, such as that of a query parameter, fits its schema. */
    public boolean fits(String pointer, JsonNode value) {
        return schema(pointer).validate(value).isEmpty();
    }

    /** The names of the properties that must be there and be strings. */
    public List<String> requiredStrings(String pointer) {
        JsonNode schema = resolved(pointer);
        List<String> names = new ArrayList<>();
        for (JsonNode name : schema.path("required")) {
            if (schema.path("properties")
                    .path(name.asText())
                    .path("type")
                    .asText()
                    .equals("string")) {
                names.add(name.asText());
            }
        }
        return names;
    }

    private static Violation violation(ValidationMessage message) {
        if (message.getType().equals("required")
                && message.getInstanceLocation().getNameCount() == 0) {
            return new Violation(message.getProperty(), true);
        }
        return new Violation(
                message.getInstanceLocation().getNameCount() == 0
                        ? ""
                        : String.valueOf(message.getInstanceLocation().getElement(0)),
                false);
    }

    private JsonSchema schema(String pointer) {
        return schemas.computeIfAbsent(
                pointer, at -> factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + at), config));
    }

    private JsonNode resolved(String pointer) {
        JsonNode node = contract.document().at(pointer);
        return node.has("$ref") ? resolved(node.get("$ref").textValue().substring(1)) : node;
    }

    /**
     * What is wrong with an object.
     *
     * @param property the name of the property, empty when it is the object itself
     * @param missing whether the property is required and absent
     */
    public record Violation(String property, boolean missing) {}
}
