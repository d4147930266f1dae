package me.ratio.contract.diff.schema;

import java.math.BigDecimal;
import java.util.List;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.contract.diff.rule.KeywordRules;

/**
 * Compares the divisors that numbers must have.
 *
 * <p>Multiples of 10 are multiples of 5, so 5 to 10 narrows and 10 to 5 widens; 10 to 15 is incomparable.
 */
final class MultipleOfComparison implements Comparison<VariantPair> {
    private static final KeywordRules RULES =
            new KeywordRules(DiffRule.MULTIPLE_OF_ADDED, DiffRule.MULTIPLE_OF_REMOVED, DiffRule.MULTIPLE_OF_CHANGED);

    @Override
    public void compare(VariantPair pair) {
        List<BigDecimal> before = divisors(pair.old());
        List<BigDecimal> after = divisors(pair.next());
        if (before.equals(after)) {
            return;
        }
        Effect effect =
                implies(after, before) ? Effect.NARROWS : implies(before, after) ? Effect.WIDENS : Effect.INCOMPARABLE;
        pair.add(
                RULES.rule(!before.isEmpty(), !after.isEmpty()),
                effect,
                pair.location("multipleOf"),
                "multipleOf changed from " + before + " to " + after);
    }

    /** Tells whether every multiple of the strict divisors is one of the loose divisors. */
    private static boolean implies(List<BigDecimal> strict, List<BigDecimal> loose) {
        return strict.containsAll(loose)
                || loose.stream().allMatch(divisor -> strict.stream().anyMatch(other -> divides(divisor, other)));
    }

    /** Returns the numbers under {@code multipleOf}. */
    static List<BigDecimal> divisors(SchemaVariant variant) {
        return variant.having("multipleOf").stream()
                .map(schema -> schema.node().path("multipleOf"))
                .filter(divisor -> divisor.isNumber() && divisor.decimalValue().signum() > 0)
                .map(divisor -> divisor.decimalValue().stripTrailingZeros())
                .distinct()
                .sorted()
                .toList();
    }

    static boolean divides(BigDecimal divisor, BigDecimal number) {
        return number.remainder(divisor).signum() == 0;
    }
}
