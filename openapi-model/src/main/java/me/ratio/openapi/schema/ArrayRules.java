package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.JsonPointers;

/** Validates lists: the number of items, the schemas of items, {@code uniqueItems}, {@code contains}. */
final class ArrayRules {
    private final Evaluation evaluation;

    ArrayRules(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    void check(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        count(schema, "minItems", "maxItems", value.size(), at, result);
        if (schema.path("uniqueItems").booleanValue() && hasDuplicates(value)) {
            result.add(at, "uniqueItems", "has duplicate items");
        }
        JsonNode first = evaluation.isJsonSchema() ? schema.path("prefixItems") : schema.path("");
        for (int i = 0; i < value.size(); i++) {
            JsonNode itemSchema = i < first.size() ? first.get(i) : schema.path("items");
            if (!itemSchema.isMissingNode()) {
                result.addMismatches(evaluation.evaluate(itemSchema, value.get(i), JsonPointers.child(at, i)));
                if (evaluation.isJsonSchema()) {
                    result.evaluatedItem(i);
                }
            }
        }
        if (evaluation.isJsonSchema()) {
            contains(schema, value, at, result);
            unevaluated(schema, value, at, result);
        }
    }

    private void contains(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        if (!schema.has("contains")) {
            return;
        }
        int found = 0;
        for (int i = 0; i < value.size(); i++) {
            if (evaluation
                    .evaluate(schema.get("contains"), value.get(i), JsonPointers.child(at, i))
                    .isValid()) {
                found++;
                result.evaluatedItem(i);
            }
        }
        JsonNode min = schema.path("minContains");
        BigDecimal least = min.isNumber() ? min.decimalValue() : BigDecimal.ONE;
        if (isBelow(found, least)) {
            String keyword = min.isNumber() ? "minContains" : "contains";
            result.add(at, keyword, "has fewer than " + least.toPlainString() + " items that match 'contains'");
        }
        JsonNode max = schema.path("maxContains");
        if (max.isNumber() && isAbove(found, max.decimalValue())) {
            result.add(at, "maxContains", "has more than " + max.asText() + " items that match 'contains'");
        }
    }

    private void unevaluated(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        JsonNode others = schema.path("unevaluatedItems");
        for (int i = 0; !others.isMissingNode() && i < value.size(); i++) {
            if (!result.isEvaluated(i)) {
                result.addMismatches(evaluation.evaluate(others, value.get(i), JsonPointers.child(at, i)));
                result.evaluatedItem(i);
            }
        }
    }

    private static boolean hasDuplicates(JsonNode value) {
        Set<JsonNode> distinct = new HashSet<>();
        value.forEach(item -> distinct.add(JsonEquality.canonical(item)));
        return distinct.size() < value.size();
    }

    /** Compares a number of entries with the limits of a schema, which may be any numbers. */
    static void count(JsonNode schema, String min, String max, int size, String at, ValidationResult result) {
        if (schema.path(min).isNumber() && isBelow(size, schema.path(min).decimalValue())) {
            result.add(at, min, "has fewer than " + schema.path(min).asText() + " entries");
        }
        if (schema.path(max).isNumber() && isAbove(size, schema.path(max).decimalValue())) {
            result.add(at, max, "has more than " + schema.path(max).asText() + " entries");
        }
    }

    static boolean isBelow(int size, BigDecimal limit) {
        return BigDecimal.valueOf(size).compareTo(limit) < 0;
    }

    static boolean isAbove(int size, BigDecimal limit) {
        return BigDecimal.valueOf(size).compareTo(limit) > 0;
    }
}
