package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.openapi.LocatedNode;

/** Compares the sizes that are allowed: of strings, of arrays, of objects and of the matches of {@code contains}. */
final class SizeComparison implements Comparison<VariantPair> {
    static final SizeComparison LENGTH = new SizeComparison(
            new Limit(
                    "minLength",
                    BigDecimal.ZERO,
                    new LimitRules(
                            DiffRule.MIN_LENGTH_ADDED,
                            DiffRule.MIN_LENGTH_REMOVED,
                            DiffRule.MIN_LENGTH_INCREASED,
                            DiffRule.MIN_LENGTH_DECREASED)),
            new Limit(
                    "maxLength",
                    null,
                    new LimitRules(
                            DiffRule.MAX_LENGTH_ADDED,
                            DiffRule.MAX_LENGTH_REMOVED,
                            DiffRule.MAX_LENGTH_INCREASED,
                            DiffRule.MAX_LENGTH_DECREASED)));
    static final SizeComparison ITEMS = new SizeComparison(
            new Limit(
                    "minItems",
                    BigDecimal.ZERO,
                    new LimitRules(
                            DiffRule.MIN_ITEMS_ADDED,
                            DiffRule.MIN_ITEMS_REMOVED,
                            DiffRule.MIN_ITEMS_INCREASED,
                            DiffRule.MIN_ITEMS_DECREASED)),
            new Limit(
                    "maxItems",
                    null,
                    new LimitRules(
                            DiffRule.MAX_ITEMS_ADDED,
                            DiffRule.MAX_ITEMS_REMOVED,
                            DiffRule.MAX_ITEMS_INCREASED,
                            DiffRule.MAX_ITEMS_DECREASED)));
    static final SizeComparison PROPERTIES = new SizeComparison(
            new Limit(
                    "minProperties",
                    BigDecimal.ZERO,
                    new LimitRules(
                            DiffRule.MIN_PROPERTIES_ADDED,
                            DiffRule.MIN_PROPERTIES_REMOVED,
                            DiffRule.MIN_PROPERTIES_INCREASED,
                            DiffRule.MIN_PROPERTIES_DECREASED)),
            new Limit(
                    "maxProperties",
                    null,
                    new LimitRules(
                            DiffRule.MAX_PROPERTIES_ADDED,
                            DiffRule.MAX_PROPERTIES_REMOVED,
                            DiffRule.MAX_PROPERTIES_INCREASED,
                            DiffRule.MAX_PROPERTIES_DECREASED)));
    static final SizeComparison CONTAINS = new SizeComparison(
            new Limit(
                    "minContains",
                    BigDecimal.ONE,
                    new LimitRules(
                            DiffRule.MIN_CONTAINS_ADDED,
                            DiffRule.MIN_CONTAINS_REMOVED,
                            DiffRule.MIN_CONTAINS_INCREASED,
                            DiffRule.MIN_CONTAINS_DECREASED)),
            new Limit(
                    "maxContains",
                    null,
                    new LimitRules(
                            DiffRule.MAX_CONTAINS_ADDED,
                            DiffRule.MAX_CONTAINS_REMOVED,
                            DiffRule.MAX_CONTAINS_INCREASED,
                            DiffRule.MAX_CONTAINS_DECREASED)));

    /**
     * A lower or an upper limit.
     *
     * @param keyword its keyword
     * @param byDefault the limit without the keyword, null for none
     * @param rules its rules
     */
    private record Limit(String keyword, BigDecimal byDefault, LimitRules rules) {
        /** Tells whether a limit restricts no more than the one without the keyword. */
        boolean isDefault(BigDecimal limit) {
            return limit == null || byDefault != null && limit.compareTo(byDefault) == 0;
        }

        BigDecimal of(SchemaVariant variant, boolean lower) {
            BigDecimal stated = strictest(variant, keyword, lower);
            return stated == null ? byDefault : stated;
        }
    }

    private final Limit min;
    private final Limit max;

    private SizeComparison(Limit min, Limit max) {
        this.min = min;
        this.max = max;
    }

    @Override
    public void compare(VariantPair pair) {
        compare(pair, min, true);
        compare(pair, max, false);
    }

    /** Returns the highest of the lower limits, or the lowest of the upper ones; null without any. */
    static BigDecimal strictest(SchemaVariant variant, String keyword, boolean lower) {
        int sign = lower ? 1 : -1;
        BigDecimal strictest = null;
        for (LocatedNode schema : variant.having(keyword)) {
            JsonNode value = schema.node().path(keyword);
            if (value.isNumber() && (strictest == null || value.decimalValue().compareTo(strictest) * sign > 0)) {
                strictest = value.decimalValue();
            }
        }
        return strictest;
    }

    private static void compare(VariantPair pair, Limit limit, boolean lower) {
        BigDecimal before = limit.of(pair.old(), lower);
        BigDecimal after = limit.of(pair.next(), lower);
        boolean wasDefault = limit.isDefault(before);
        boolean isDefault = limit.isDefault(after);
        if (wasDefault && isDefault || !wasDefault && !isDefault && before.compareTo(after) == 0) {
            return;
        }
        boolean increased = before != null && (after == null || after.compareTo(before) > 0);
        LimitRules rules = limit.rules();
        DiffRule rule = wasDefault
                ? rules.added()
                : isDefault ? rules.removed() : increased ? rules.increased() : rules.decreased();
        // A limit may be removed and still narrow: without the keyword, minContains is 1 and not 0.
        pair.add(
                rule,
                increased == lower ? Effect.NARROWS : Effect.WIDENS,
                pair.location(limit.keyword()),
                limit.keyword() + " changed from " + text(before) + " to " + text(after));
    }

    private static String text(BigDecimal limit) {
        return limit == null ? "none" : limit.toPlainString();
    }
}
