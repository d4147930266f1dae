package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The end of a range of numbers.
 *
 * @param value the end
 * @param exclusive whether the end itself is outside
 */
record Bound(BigDecimal value, boolean exclusive) {
    /**
     * The strictest end that a way states, in either spelling of exclusive ends.
     *
     * @param way the way
     * @param lower whether it is the lower end
     * @param integral whether only integers are allowed, so that exclusive ends can be made inclusive ones
     * @return the end, or null when the range is open
     */
    static Bound of(Alternative way, boolean lower, boolean integral) {
        String inclusive = lower ? "minimum" : "maximum";
        String exclusive = lower ? "exclusiveMinimum" : "exclusiveMaximum";
        Bound strictest = null;
        for (Place leaf : way.leaves()) {
            JsonNode end = leaf.node().path(inclusive);
            JsonNode other = leaf.node().path(exclusive);
            if (end.isNumber()) {
                strictest = stricter(
                        strictest, new Bound(end.decimalValue(), other.asBoolean(false) && other.isBoolean()), lower);
            }
            if (other.isNumber()) {
                strictest = stricter(strictest, new Bound(other.decimalValue(), true), lower);
            }
        }
        return strictest == null || !integral ? strictest : strictest.amongIntegers(lower);
    }

    /** Positive when this end leaves less room than the other one. */
    int strictness(Bound other, boolean lower) {
        int byValue = lower ? value.compareTo(other.value) : other.value.compareTo(value);
        return byValue != 0 ? byValue : Boolean.compare(exclusive, other.exclusive);
    }

    String text() {
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
