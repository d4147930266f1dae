package me.ratio.contract.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Searches a value that a producer may send by its schema, and that a consumer refuses by its own. */
final class WitnessSearch {
    private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final RandomValue values;
    private final int tries;

    WitnessSearch(Random random, int tries) {
        this.values = new RandomValue(random);
        this.tries = tries;
    }

    Optional<JsonNode> find(ObjectNode producer, ObjectNode consumer) {
        JsonSchema sends = VALIDATORS.getSchema(closed(producer));
        JsonSchema accepts = VALIDATORS.getSchema(consumer);
        for (int i = 0; i < tries; i++) {
            JsonNode value = values.of(i % 3 == 0 ? consumer : producer, 4);
            if (sends.validate(value).isEmpty() && !accepts.validate(value).isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Nobody sends properties that the schema does not describe, even if it allows any. */
    static ObjectNode closed(ObjectNode schema) {
        ObjectNode closed = within(schema);
        if (!closed.has("additionalProperties")) {
            closed.put("unevaluatedProperties", false);
        }
        return closed;
    }

    private static ObjectNode within(ObjectNode schema) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case "properties" -> {
                    ObjectNode properties = copy.putObject("properties");
                    value.properties()
                            .forEach(property ->
                                    properties.set(property.getKey(), closed((ObjectNode) property.getValue())));
                }
                case "items", "additionalProperties" ->
                    copy.set(member.getKey(), value instanceof ObjectNode object ? closed(object) : value);
                case "prefixItems" ->
                    value.forEach(
                            element -> copy.withArrayProperty("prefixItems").add(closed((ObjectNode) element)));
                case "oneOf", "anyOf", "allOf" ->
                    value.forEach(
                            element -> copy.withArrayProperty(member.getKey()).add(within((ObjectNode) element)));
                default -> copy.set(member.getKey(), value);
            }
        }
        return copy;
    }
}
