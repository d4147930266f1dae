package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A lower or upper bound of numbers.
 *
 * @param value the bound
 * @param exclusive whether the bound itself is excluded
 */
public record Bound(BigDecimal value, boolean exclusive) {
    /**
     * Returns the strictest bound of several schemas, with {@code exclusiveMinimum} as a flag (3.0) or a number (3.1).
     *
     * @param schemas schemas that apply to the same number
     * @param lower whether the lower bound is wanted
     * @param integral whether only integers are allowed, so that {@code > 1} becomes {@code >= 2}
     * @return the bound; empty when there is none
     */
    public static Optional<Bound> of(Iterable<JsonNode> schemas, boolean lower, boolean integral) {
        String inclusive = lower ? "minimum" : "maximum";
        String exclusive = lower ? "exclusiveMinimum" : "exclusiveMaximum";
        Bound strictest = null;
        for (JsonNode schema : schemas) {
            JsonNode end = schema.path(inclusive);
            JsonNode other = schema.path(exclusive);
            if (end.isNumber()) {
                strictest = stricter(
                        strictest, new Bound(end.decimalValue(), other.asBoolean(false) && other.isBoolean()), lower);
            }
            if (other.isNumber()) {
                strictest = stricter(strictest, new Bound(other.decimalValue(), true), lower);
            }
        }
        return Optional.ofNullable(strictest).map(bound -> integral ? bound.amongIntegers(lower) : bound);
    }

    /** Compares two bounds: positive when this one is stricter than the other. */
    public int strictness(Bound other, boolean lower) {
        int byValue = lower ? value.compareTo(other.value) : other.value.compareTo(value);
        return byValue != 0 ? byValue : Boolean.compare(exclusive, other.exclusive);
    }

    /** Returns the bound as text for a message. */
    public String text() {
        return value.toPlainString() + (exclusive ? " (exclusive)" : "");
    }

    private Bound amongIntegers(boolean lower) {
        BigDecimal nearest = value.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
        boolean excluded = exclusive && nearest.compareTo(value) == 0;
        BigDecimal step = lower ? BigDecimal.ONE : BigDecimal.ONE.negate();
        return new Bound(excluded ? nearest.add(step) : nearest, false);
    }

    private static Bound stricter(Bound one, Bound other, boolean lower) {
        return one == null || other.strictness(one, lower) > 0 ? other : one;
    }
}
