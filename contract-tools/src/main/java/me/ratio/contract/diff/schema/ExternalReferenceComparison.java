package me.ratio.contract.diff.schema;

import java.util.List;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.schema.SchemaReference;

/** Compares references that are not followed, because they lead out of the document or depend on the caller. */
final class ExternalReferenceComparison implements Comparison<VariantPair> {
    private static final List<String> KEYWORDS = List.of("$dynamicRef", "$recursiveRef", "$ref");

    @Override
    public void compare(VariantPair pair) {
        for (String keyword : KEYWORDS) {
            List<String> before = references(pair.old(), keyword);
            List<String> after = references(pair.next(), keyword);
            if (!before.equals(after)) {
                pair.add(Change.of(
                                DiffRule.REFERENCE_CHANGED,
                                pair.location(keyword),
                                "the reference changed from " + before + " to " + after
                                        + ", which is not in the document")
                        .assumed());
            }
        }
    }

    private static List<String> references(SchemaVariant variant, String keyword) {
        return variant.having(keyword).stream()
                .filter(schema -> !keyword.equals("$ref") || !SchemaReference.leads(schema))
                .map(schema -> schema.text(keyword))
                .sorted()
                .toList();
    }
}
