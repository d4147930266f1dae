package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiDocument;

/** Validates objects: their number of properties, the names and the schemas of properties, {@code required}. */
final class ObjectRules {
    private final Evaluation evaluation;
    private final OpenApiDocument document;
    private final PatternCache patterns;

    ObjectRules(Evaluation evaluation, OpenApiDocument document, PatternCache patterns) {
        this.evaluation = evaluation;
        this.document = document;
        this.patterns = patterns;
    }

    void check(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        required(schema, schema.path("required"), "required", value, at, result);
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            property(schema, property, at, result);
        }
        ArrayRules.count(schema, "minProperties", "maxProperties", value.size(), at, result);
        if (evaluation.isJsonSchema()) {
            names(schema, value, at, result);
            dependent(schema, value, at, result);
            unevaluated(schema, value, at, result);
        }
    }

    private void required(
            JsonNode schema, JsonNode names, String keyword, JsonNode value, String at, ValidationResult result) {
        for (JsonNode required : names.isArray() ? names : List.<JsonNode>of()) {
            String name = required.asText();
            if (required.isTextual()
                    && !value.has(name)
                    && !isOneWay(schema.path("properties").path(name))) {
                result.add(at, keyword, "lacks the required property '" + name + "'");
            }
        }
    }

    private void property(JsonNode schema, Map.Entry<String, JsonNode> property, String at, ValidationResult result) {
        String name = property.getKey();
        String below = JsonPointers.child(at, name);
        JsonNode named = schema.path("properties").path(name);
        boolean declared = !named.isMissingNode();
        result.addMismatches(evaluation.evaluate(named, property.getValue(), below));
        if (evaluation.isJsonSchema()) {
            for (Map.Entry<String, JsonNode> pattern :
                    schema.path("patternProperties").properties()) {
                if (patterns.isFound(pattern.getKey(), name, false)) {
                    declared = true;
                    result.addMismatches(evaluation.evaluate(pattern.getValue(), property.getValue(), below));
                }
            }
        }
        JsonNode others = schema.path("additionalProperties");
        if (!declared && !others.isMissingNode()) {
            other(others, "additional", property, at, result);
        }
        if (evaluation.isJsonSchema() && (declared || !others.isMissingNode())) {
            result.evaluatedProperty(name);
        }
    }

    private void other(
            JsonNode schema, String which, Map.Entry<String, JsonNode> property, String at, ValidationResult result) {
        String name = property.getKey();
        if (schema.isBoolean() && !schema.asBoolean()) {
            result.add(at, which + "Properties", "has the " + which + " property '" + name + "'");
        } else {
            result.addMismatches(evaluation.evaluate(schema, property.getValue(), JsonPointers.child(at, name)));
        }
    }

    private void names(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        if (schema.has("propertyNames")) {
            value.fieldNames().forEachRemaining(name -> evaluation
                    .evaluate(schema.get("propertyNames"), TextNode.valueOf(name), JsonPointers.child(at, name))
                    .mismatches()
                    .forEach(mismatch -> result.add(
                            at, "propertyNames", "has the property name '" + name + "', which " + mismatch.reason())));
        }
    }

    private void dependent(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        schema.path("dependentRequired").properties().forEach(entry -> {
            if (value.has(entry.getKey())) {
                required(schema, entry.getValue(), "dependentRequired", value, at, result);
            }
        });
        schema.path("dependentSchemas").properties().forEach(entry -> {
            if (value.has(entry.getKey())) {
                result.addAll(evaluation.evaluate(entry.getValue(), value, at));
            }
        });
    }

    private void unevaluated(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        JsonNode others = schema.path("unevaluatedProperties");
        if (others.isMissingNode()) {
            return;
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (!result.isEvaluated(property.getKey())) {
                other(others, "unevaluated", property, at, result);
                result.evaluatedProperty(property.getKey());
            }
        }
    }

    /** Tells whether a property is in requests or in responses only. An example may be either, so it need not have it. */
    private boolean isOneWay(JsonNode property) {
        JsonNode schema = document.resolve(property);
        return schema.path("readOnly").booleanValue()
                || schema.path("writeOnly").booleanValue();
    }
}
