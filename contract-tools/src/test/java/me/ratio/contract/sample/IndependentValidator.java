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

/** Validates values with networknt's json-schema-validator, which shares no code with the model. */
final class IndependentValidator {
    private static final String DOCUMENT = "https://document.invalid/openapi.json";

    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    IndependentValidator(JsonNode document) {
        boolean v30 = OpenApiVersion.of(document) == OpenApiVersion.V3_0;
        JsonMetaSchema dialect = v30 ? OpenApi30.getInstance() : OpenApi31.getInstance();
        ObjectNode adapted = document.deepCopy();
        adapt(adapted, v30);
        factory = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .jsonNodeReader(JsonNodeReader.builder()
                        .jsonMapper(JsonMapper.builder()
                                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .build())
                        .build())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, adapted.toString())))
                .build();
    }

    /** Returns the errors of a value, none when it is valid. */
    List<String> errors(String pointer, JsonNode value) {
        return schemas
                .computeIfAbsent(pointer, at -> factory.getSchema(SchemaLocation.of(DOCUMENT + "#" + at), config))
                .validate(value)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /**
     * Changes schemas to what authors mean, where the letter of the specification says less: a nullable composition
     * allows null, and a discriminator decides between members that match the same value.
     */
    private static void adapt(JsonNode node, boolean v30) {
        node.forEach(child -> adapt(child, v30));
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        // the validator's support of discriminators fails on unions inside of unions
        if (schema.path("discriminator").has("propertyName")) {
            schema.remove("discriminator");
            if (schema.path("oneOf").isArray()) {
                schema.set("anyOf", schema.remove("oneOf"));
            }
        }
        boolean composed = schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf");
        if (v30 && schema.path("nullable").asBoolean() && composed) {
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
