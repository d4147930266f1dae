package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.openapi.schema.JsonEquality;

/** The comparison operators. */
enum ComparisonOperator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    GREATER(">");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    /** Compares two values, a missing node for nothing. */
    boolean test(JsonNode left, JsonNode right) {
        return switch (this) {
            case EQUAL -> JsonEquality.same(left, right);
            case NOT_EQUAL -> !JsonEquality.same(left, right);
            case LESS -> isLess(left, right);
            case GREATER -> isLess(right, left);
            case LESS_OR_EQUAL -> isLess(left, right) || JsonEquality.same(left, right);
            case GREATER_OR_EQUAL -> isLess(right, left) || JsonEquality.same(left, right);
        };
    }

    /** Only numbers and strings have an order. */
    private static boolean isLess(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) < 0;
        }
        return left.isTextual() && right.isTextual() && isLess(left.textValue(), right.textValue());
    }

    /** Compares by code points: {@code String.compareTo} puts those above U+FFFF before U+E000. */
    private static boolean isLess(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length()) {
            int one = left.codePointAt(i);
            int other = right.codePointAt(i);
            if (one != other) {
                return one < other;
            }
            i += Character.charCount(one);
        }
        return left.length() < right.length();
    }
}
