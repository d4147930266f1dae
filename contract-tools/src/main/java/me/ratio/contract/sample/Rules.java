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

/** What several schemas ask of the same value, put together as one schema without composition. */
final class Rules {
    private static final Set<String> LEAST =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> MOST =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> FIRST_COUNTS =
            Set.of("format", "pattern", "contentEncoding", "example", "examples", "default");
    private static final Set<String> NOT_DRAWN = Set.of(
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "contains",
            "unevaluatedProperties",
            "unevaluatedItems",
            "$dynamicRef");

    private Rules() {}

    /** Adds what a schema says itself, without its references and its composition. */
    static void add(ObjectNode rules, ObjectNode schema, String at) {
        EntryRules.add(rules, schema);
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            String key = rule.getKey();
            JsonNode value = rule.getValue();
            if (NOT_DRAWN.contains(key)) {
                throw new DocumentException(
                        at + "/" + key + ": values cannot be drawn under this keyword; leave the schema out");
            } else if (LEAST.contains(key) || MOST.contains(key)) {
                bound(rules, key, value);
            } else if (FIRST_COUNTS.contains(key) && !rules.has(key)) {
                rules.set(key, value);
            } else {
                other(rules, key, value, at);
            }
        }
    }

    private static void other(ObjectNode rules, String key, JsonNode value, String at) {
        switch (key) {
            case "type" -> types(rules, value, at);
            case "enum" -> values(rules, value, at);
            case "const" -> values(rules, rules.arrayNode().add(value), at);
            case "multipleOf" -> rules.put(key, common(rules.path(key), value.decimalValue()));
            case "uniqueItems" ->
                rules.put(key, value.asBoolean() || rules.path(key).asBoolean());
            default -> {
                // says nothing about values, or is the business of composition or of entries
            }
        }
    }

    private static void types(ObjectNode rules, JsonNode type, String at) {
        Set<String> named = new TreeSet<>();
        if (type.isArray()) {
            type.forEach(one -> named.add(one.asText()));
        } else {
            named.add(type.asText());
        }
        Set<String> both = new TreeSet<>(named);
        if (rules.has("type")) {
            Set<String> before = new TreeSet<>();
            rules.path("type").forEach(one -> before.add(one.asText()));
            both.removeIf(one -> !before.contains(one) && !(one.equals("integer") && before.contains("number")));
            if (before.contains("integer") && named.contains("number")) {
                both.add("integer");
            }
        }
        if (both.isEmpty()) {
            throw new Contradiction(at + ": no type is left");
        }
        ArrayNode types = rules.putArray("type");
        both.forEach(types::add);
    }

    private static void values(ObjectNode rules, JsonNode values, String at) {
        ArrayNode both = rules.arrayNode();
        for (JsonNode value : values) {
            if (!rules.has("enum") || JsonEquality.contains(rules.path("enum"), value)) {
                both.add(value);
            }
        }
        if (both.isEmpty()) {
            throw new Contradiction(at + ": no value is left");
        }
        rules.set("enum", both);
    }

    private static void bound(ObjectNode rules, String key, JsonNode value) {
        JsonNode before = rules.path(key);
        int order = before.isNumber() ? value.decimalValue().compareTo(before.decimalValue()) : 0;
        if (!before.isNumber() || (LEAST.contains(key) ? order > 0 : order < 0)) {
            rules.set(key, value);
        }
    }

    private static BigDecimal common(JsonNode before, BigDecimal step) {
        return before.isNumber() ? common(before.decimalValue(), step) : step;
    }

    /** The least common multiple. */
    static BigDecimal common(BigDecimal one, BigDecimal other) {
        int scale = Math.max(0, Math.max(one.scale(), other.scale()));
        BigInteger a = one.movePointRight(scale).toBigIntegerExact();
        BigInteger b = other.movePointRight(scale).toBigIntegerExact();
        return new BigDecimal(a.divide(a.gcd(b)).multiply(b)).movePointLeft(scale);
    }
}
