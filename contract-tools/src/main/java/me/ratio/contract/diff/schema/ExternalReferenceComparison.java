package me.ratio.contract.diff.schema;

import java.util.List;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.schema.SchemaReference;

/** Compares references that are not followed, because they lead nowhere or depend on the caller. */
final class ExternalReferenceComparison implements Comparison<VariantPair> {
    private static final List<String> KEYWORDS = List.of("$dynamicRef", "$recursiveRef", "$ref");

    @Override
    public void compare(VariantPair pair) {
        for (String keyword : KEYWORDS) {
            List<String> before = references(pair.old(), keyword);
            List<String> after = references(pair.next(), keyword);
            if (!before.equals(after)) {
                pair.add(Change.of(DiffRule.REFERENCE_CHANGED, pair.location(keyword), text(before, after))
                        .assumed());
            }
        }
    }

    private static String text(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty()) {
            String text = String.join(", ", before.isEmpty() ? after : before);
            return before.isEmpty()
                    ? "the reference " + text + " leads nowhere, so that what it allows is unknown"
                    : "the reference " + text + " led nowhere, so that what it allowed is unknown";
        }
        return "the reference changed from " + String.join(", ", before) + " to " + String.join(", ", after)
                + ", and leads nowhere";
    }

    private static List<String> references(SchemaVariant variant, String keyword) {
        return variant.having(keyword).stream()
                .filter(schema -> !keyword.equals("$ref") || !SchemaReference.leads(schema))
                .map(schema -> schema.text(keyword))
                .sorted()
                .toList();
    }
}
