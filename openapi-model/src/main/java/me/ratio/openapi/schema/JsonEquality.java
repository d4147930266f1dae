package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.TreeMap;

/** Compares JSON values as JSON Schema does: numbers by value, so 1 equals 1.0, and objects in any key order. */
public final class JsonEquality {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private JsonEquality() {}

    /** Tells whether two values are equal. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    /** Tells whether a value equals one of several. */
    public static boolean contains(Iterable<JsonNode> values, JsonNode value) {
        for (JsonNode one : values) {
            if (same(one, value)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a canonical form for sets and maps: equal values have equal forms. */
    public static JsonNode canonical(JsonNode value) {
        if (value.isNumber()) {
            return DecimalNode.valueOf(value.decimalValue().stripTrailingZeros());
        }
        if (value instanceof ArrayNode list) {
            ArrayNode canonical = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(element -> canonical.add(canonical(element)));
            return canonical;
        }
        if (value instanceof ObjectNode object) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(member -> sorted.put(member.getKey(), canonical(member.getValue())));
            ObjectNode canonical = JsonNodeFactory.instance.objectNode();
            canonical.setAll(sorted);
            return canonical;
        }
        return value;
    }
}
