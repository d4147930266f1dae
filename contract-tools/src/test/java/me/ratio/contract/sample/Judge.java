package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;
import com.networknt.schema.serialization.JsonNodeReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.OpenApiVersion;

/** Another implementation of schemas, asked whether it admits what was drawn. */
final class Judge {
    private static final String DOCUMENT = "https://document.invalid/openapi.json";

    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    Judge(JsonNode document) {
        boolean old = OpenApiVersion.of(document) == OpenApiVersion.V3_0;
        JsonMetaSchema dialect = old ? OpenApi30.getInstance() : OpenApi31.getInstance();
        ObjectNode judged = document.deepCopy();
        meant(judged, old);
        factory = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .jsonNodeReader(JsonNodeReader.builder()
                        .jsonMapper(JsonMapper.builder()
                                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .build())
                        .build())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, judged.toString())))
                .build();
    }

    /** What it says against a value, nothing when it admits it. */
    List<String> complaints(String pointer, JsonNode value) {
        return schemas
                .computeIfAbsent(pointer, at -> factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + at), config))
                .validate(value)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /**
     * What authors mean where the letter of the specification says less: a nullable reference admits null, and a
     * discriminator decides between members that one value may fit.
     */
    private static void meant(JsonNode node, boolean old) {
        node.forEach(child -> meant(child, old));
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        // the validator's own reading of it fails on unions inside of unions
        if (schema.path("discriminator").has("propertyName")) {
            schema.remove("discriminator");
            if (schema.path("oneOf").isArray()) {
                schema.set("anyOf", schema.remove("oneOf"));
            }
        }
        boolean composed = schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf");
        if (old && schema.path("nullable").asBoolean() && composed) {
            ObjectNode notNull = schema.objectNode();
            notNull.setAll(schema);
            notNull.remove("nullable");
            schema.removeAll();
            ObjectNode onlyNull = schema.objectNode().put("nullable", true);
            onlyNull.putArray("enum").addNull();
            schema.putArray("anyOf").add(onlyNull).add(notNull);
        }
    }
}
