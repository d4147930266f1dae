package me.ratio.contract.diff.schema;

import java.util.List;
import me.ratio.contract.diff.rule.Comparison;

/**
 * The comparison of some keywords. It runs only if one of two variants has one of them, because most schemas have few
 * keywords.
 *
 * @param comparison the comparison
 * @param keywords the keywords
 */
record KeywordComparison(Comparison<VariantPair> comparison, List<String> keywords) implements Comparison<VariantPair> {
    static KeywordComparison of(Comparison<VariantPair> comparison, String... keywords) {
        return new KeywordComparison(comparison, List.of(keywords));
    }

    @Override
    public void compare(VariantPair pair) {
        if (pair.hasAny(keywords)) {
            comparison.compare(pair);
        }
    }
}
