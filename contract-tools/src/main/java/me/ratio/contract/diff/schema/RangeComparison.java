package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Bound;

/** Compares the minimum or the maximum of numbers, exclusive or not, in the spelling of either version of OpenAPI. */
final class RangeComparison implements Comparison<VariantPair> {
    static final RangeComparison MINIMUM = new RangeComparison(
            "minimum",
            "exclusiveMinimum",
            new LimitRules(
                    DiffRule.MINIMUM_ADDED,
                    DiffRule.MINIMUM_REMOVED,
                    DiffRule.MINIMUM_INCREASED,
                    DiffRule.MINIMUM_DECREASED));
    static final RangeComparison MAXIMUM = new RangeComparison(
            "maximum",
            "exclusiveMaximum",
            new LimitRules(
                    DiffRule.MAXIMUM_ADDED,
                    DiffRule.MAXIMUM_REMOVED,
                    DiffRule.MAXIMUM_INCREASED,
                    DiffRule.MAXIMUM_DECREASED));

    private final String keyword;
    private final String exclusive;
    private final LimitRules rules;

    private RangeComparison(String keyword, String exclusive, LimitRules rules) {
        this.keyword = keyword;
        this.exclusive = exclusive;
        this.rules = rules;
    }

    @Override
    public void compare(VariantPair pair) {
        boolean lower = this == MINIMUM;
        boolean integers = IntegerComparison.isInteger(pair.old()) && IntegerComparison.isInteger(pair.next());
        Bound before = Bound.of(nodes(pair.old()), lower, integers).orElse(null);
        Bound after = Bound.of(nodes(pair.next()), lower, integers).orElse(null);
        if (before == null && after != null) {
            pair.add(rules.added(), location(pair), keyword + " " + after.text() + " was added");
        } else if (before != null && after == null) {
            pair.add(rules.removed(), location(pair), keyword + " " + before.text() + " was removed");
        } else if (before != null && after.strictness(before, lower) != 0) {
            boolean stricter = after.strictness(before, lower) > 0;
            pair.add(
                    stricter == lower ? rules.increased() : rules.decreased(),
                    location(pair),
                    keyword + " changed from " + before.text() + " to " + after.text());
        }
    }

    private ChangeLocation location(VariantPair pair) {
        return ChangeLocation.of(location(pair.old()), location(pair.next()));
    }

    private LocatedNode location(SchemaVariant variant) {
        LocatedNode inclusive = variant.first(keyword);
        return inclusive.exists() ? inclusive : variant.first(exclusive);
    }

    static List<JsonNode> nodes(SchemaVariant variant) {
        return variant.schemas().stream().map(LocatedNode::node).toList();
    }
}
