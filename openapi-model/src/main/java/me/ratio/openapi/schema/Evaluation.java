package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OpenApiVersion;

/** The validation of one value, which remembers the result of each schema for each part of the value. */
final class Evaluation {
    private final OpenApiDocument document;
    private final ScalarRules scalars;
    private final CompositionRules compositions = new CompositionRules(this);
    private final ArrayRules arrays;
    private final ObjectRules objects;

    /** The results so far. A pair under validation counts as valid, which ends the recursion of cyclic schemas. */
    private final Map<Pair, ValidationResult> known = new HashMap<>();

    /** A schema and a value, compared by identity. Equal values may be the same object, so their location counts too. */
    private record Pair(JsonNode schema, JsonNode value, String at) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.schema == schema && pair.value == value && pair.at.equals(at);
        }

        @Override
        public int hashCode() {
            // without the value: its location tells it apart from nearly all others, and its identity is costly
            return 31 * System.identityHashCode(schema) + at.hashCode();
        }
    }

    Evaluation(OpenApiDocument document, PatternCache patterns, boolean formats) {
        this.document = document;
        this.scalars = new ScalarRules(patterns, formats);
        this.arrays = new ArrayRules(this);
        this.objects = new ObjectRules(this, document, patterns);
    }

    /** Tells whether the keywords of JSON Schema 2020-12 count. */
    boolean isJsonSchema() {
        return document.version() != OpenApiVersion.V3_0;
    }

    /** Validates a value. Anything but a schema allows everything: it is an error of the schema, not of the value. */
    ValidationResult evaluate(JsonNode schema, JsonNode value, String at) {
        if (schema.isObject() && !value.isContainerNode() && !refersToOthers(schema)) {
            return evaluateObject(schema, value, at); // sooner done than remembered
        }
        if (schema.isObject()) {
            Pair pair = new Pair(schema, value, at);
            ValidationResult before = known.putIfAbsent(pair, ValidationResult.VALID);
            if (before != null) {
                return before;
            }
            ValidationResult result = evaluateObject(schema, value, at);
            if (result.isEmpty()) {
                return ValidationResult.VALID; // as it is known already
            }
            known.put(pair, result);
            return result;
        }
        if (schema.isBoolean() && !schema.asBoolean()) {
            ValidationResult never = new ValidationResult();
            never.add(at, "false", "is not allowed");
            return never;
        }
        return ValidationResult.VALID;
    }

    /** Tells whether a schema applies others to the same value. */
    private static boolean refersToOthers(JsonNode schema) {
        return schema.has("$ref")
                || schema.has("allOf")
                || schema.has("anyOf")
                || schema.has("oneOf")
                || schema.has("not")
                || schema.has("if");
    }

    private ValidationResult evaluateObject(JsonNode schema, JsonNode value, String at) {
        ValidationResult result = new ValidationResult();
        if (schema.path("$ref").isTextual()) {
            result.addAll(
                    evaluate(document.resolve(schema.path("$ref").asText()).node(), value, at));
            if (!isJsonSchema()) {
                return result;
            }
        }
        if (schema.has("$dynamicRef")) {
            evaluatedAll(value, result);
        }
        if (value.isNull() && Nullability.isNullable(schema, document.version())) {
            return result;
        }
        if (!SchemaTypes.admit(schema, value)) {
            Set<String> types = SchemaTypes.of(schema, document.version());
            result.add(at, "type", "is " + ScalarRules.name(value) + " instead of " + String.join(" or ", types));
            return result;
        }
        listed(schema, value, at, result);
        scalars.check(schema, value, at, result);
        compositions.check(schema, value, at, result);
        if (value.isArray()) {
            arrays.check(schema, value, at, result);
        } else if (value.isObject()) {
            objects.check(schema, value, at, result);
        }
        return result;
    }

    /** Marks everything as evaluated, because a dynamic reference is not followed and may have a rule for any of it. */
    private static void evaluatedAll(JsonNode value, ValidationResult result) {
        value.fieldNames().forEachRemaining(result::evaluatedProperty);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            result.evaluatedItem(i);
        }
    }

    private void listed(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        if (schema.path("enum").isArray() && !JsonEquality.contains(schema.path("enum"), value)) {
            result.add(at, "enum", "is not a value of the enum");
        }
        if (isJsonSchema() && schema.has("const") && !JsonEquality.same(schema.get("const"), value)) {
            result.add(at, "const", "is not the value of const");
        }
    }
}
