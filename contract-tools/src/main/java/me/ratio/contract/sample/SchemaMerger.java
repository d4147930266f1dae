package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.schema.JsonEquality;
import me.ratio.openapi.schema.SchemaTypes;

/**
 * Merges schemas that apply to the same value, such as the members of {@code allOf}, into one without composition.
 *
 * <p>The stricter keyword wins: {@code {minimum: 1, enum: [1, 2]}} and {@code {minimum: 2, enum: [2, 3]}} become
 * {@code {minimum: 2, enum: [2]}}. Two patterns or formats have no common form, so the first is kept and the value is
 * validated against all schemas later.
 */
final class SchemaMerger {
    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> FIRST_WINS =
            Set.of("format", "pattern", "contentEncoding", "example", "examples", "default");
    private static final Set<String> UNSUPPORTED = Set.of(
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "contains",
            "unevaluatedProperties",
            "unevaluatedItems",
            "$dynamicRef");

    private SchemaMerger() {}

    /** Adds the keywords of a schema, without its references and its composition. */
    static void add(ObjectNode merged, ObjectNode schema, String at) {
        ChildSchemaMerger.add(merged, schema);
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            String key = rule.getKey();
            JsonNode value = rule.getValue();
            if (UNSUPPORTED.contains(key)) {
                throw new DocumentException(
                        at + "/" + key + ": cannot generate values for this keyword; leave the schema out");
            } else if (LOWER_BOUNDS.contains(key) || UPPER_BOUNDS.contains(key)) {
                bound(merged, key, value);
            } else if (FIRST_WINS.contains(key) && !merged.has(key)) {
                merged.set(key, value);
            } else {
                other(merged, schema, key, at);
            }
        }
    }

    private static void other(ObjectNode merged, ObjectNode schema, String key, String at) {
        JsonNode value = schema.get(key);
        switch (key) {
            case "type" -> types(merged, SchemaTypes.named(schema), at);
            case "enum" -> values(merged, value, at);
            case "const" -> values(merged, merged.arrayNode().add(value), at);
            case "multipleOf" -> merged.put(key, leastCommonMultiple(merged.path(key), value.decimalValue()));
            case "uniqueItems" ->
                merged.put(key, value.booleanValue() || merged.path(key).booleanValue());
            default -> {
                // does not restrict values, or belongs to composition or to child schemas
            }
        }
    }

    private static void types(ObjectNode merged, Set<String> named, String at) {
        // sorted, since the order of the types decides what a seed generates
        Set<String> both =
                new TreeSet<>(merged.has("type") ? SchemaTypes.intersection(named, SchemaTypes.named(merged)) : named);
        if (both.isEmpty()) {
            throw new UnsatisfiableSchemaException(at + ": the types of the schemas exclude each other");
        }
        ArrayNode types = merged.putArray("type");
        both.forEach(types::add);
    }

    private static void values(ObjectNode merged, JsonNode values, String at) {
        ArrayNode both = merged.arrayNode();
        for (JsonNode value : values) {
            if (!merged.has("enum") || JsonEquality.contains(merged.path("enum"), value)) {
                both.add(value);
            }
        }
        if (both.isEmpty()) {
            throw new UnsatisfiableSchemaException(at + ": the enums of the schemas exclude each other");
        }
        merged.set("enum", both);
    }

    private static void bound(ObjectNode merged, String key, JsonNode value) {
        JsonNode before = merged.path(key);
        int order = before.isNumber() ? value.decimalValue().compareTo(before.decimalValue()) : 0;
        if (!before.isNumber() || (LOWER_BOUNDS.contains(key) ? order > 0 : order < 0)) {
            merged.set(key, value);
        }
    }

    private static BigDecimal leastCommonMultiple(JsonNode before, BigDecimal step) {
        return before.isNumber() ? leastCommonMultiple(before.decimalValue(), step) : step;
    }

    static BigDecimal leastCommonMultiple(BigDecimal one, BigDecimal other) {
        int scale = Math.max(0, Math.max(one.scale(), other.scale()));
        BigInteger a = one.movePointRight(scale).toBigIntegerExact();
        BigInteger b = other.movePointRight(scale).toBigIntegerExact();
        return new BigDecimal(a.divide(a.gcd(b)).multiply(b)).movePointLeft(scale);
    }
}
