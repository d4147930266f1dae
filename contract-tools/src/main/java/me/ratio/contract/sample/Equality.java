package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Equality of JSON values, numbers by value: 1 is 1.0. */
final class Equality {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private Equality() {}

    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    static boolean contains(Iterable<JsonNode> values, JsonNode value) {
        for (JsonNode one : values) {
            if (same(one, value)) {
                return true;
            }
        }
        return false;
    }
}
