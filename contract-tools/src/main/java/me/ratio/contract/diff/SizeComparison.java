package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import me.ratio.openapi.LocatedNode;

/** Compares how many of something there may be: characters, elements, properties, matches. */
final class SizeComparison {
    private SizeComparison() {}

    /**
     * Compares a lower and an upper limit.
     *
     * @param match what is compared
     * @param least the keyword of the lower limit
     * @param fewest the lower limit without that keyword
     * @param most the keyword of the upper limit, which is endless without it
     */
    static void compare(VariantPair match, String least, int fewest, String most) {
        BigDecimal none = BigDecimal.valueOf(fewest);
        report(match, least, or(limit(match.old(), least, 1), none), or(limit(match.next(), least, 1), none), none, 1);
        report(match, most, limit(match.old(), most, -1), limit(match.next(), most, -1), null, -1);
    }

    /** The strictest limit of a way: the highest lower one for sign 1, the lowest upper one for -1. */
    static BigDecimal limit(SchemaVariant way, String keyword, int sign) {
        BigDecimal strictest = null;
        for (LocatedNode leaf : way.having(keyword)) {
            JsonNode value = leaf.node().path(keyword);
            if (value.isNumber() && (strictest == null || value.decimalValue().compareTo(strictest) * sign > 0)) {
                strictest = value.decimalValue();
            }
        }
        return strictest;
    }

    private static void report(
            VariantPair match, String keyword, BigDecimal before, BigDecimal after, BigDecimal none, int sign) {
        boolean wasOpen = before == null || none != null && before.compareTo(none) == 0;
        boolean isOpen = after == null || none != null && after.compareTo(none) == 0;
        String name = Keyword.kebab(keyword);
        if (wasOpen && isOpen || !wasOpen && !isOpen && before.compareTo(after) == 0) {
            return;
        }
        boolean raised = before != null && (after == null || after.compareTo(before) > 0);
        String how = wasOpen ? "-added" : isOpen ? "-removed" : raised ? "-increased" : "-decreased";
        match.add(
                name + how,
                raised == sign > 0 ? Effect.NARROWS : Effect.WIDENS,
                match.spot(keyword),
                keyword + " changed from " + text(before) + " to " + text(after));
    }

    private static String text(BigDecimal limit) {
        return limit == null ? "none" : limit.toPlainString();
    }

    private static BigDecimal or(BigDecimal value, BigDecimal fallback) {
        return value == null ? fallback : value;
    }
}
