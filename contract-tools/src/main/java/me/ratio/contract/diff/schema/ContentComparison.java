package me.ratio.contract.diff.schema;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.KeywordRules;

/** Compares the encoding or the media type of what a string contains. */
final class ContentComparison implements Comparison<VariantPair> {
    static final ContentComparison ENCODING = new ContentComparison(
            "contentEncoding",
            new KeywordRules(
                    DiffRule.CONTENT_ENCODING_ADDED,
                    DiffRule.CONTENT_ENCODING_REMOVED,
                    DiffRule.CONTENT_ENCODING_CHANGED));
    static final ContentComparison MEDIA_TYPE = new ContentComparison(
            "contentMediaType",
            new KeywordRules(
                    DiffRule.CONTENT_MEDIA_TYPE_ADDED,
                    DiffRule.CONTENT_MEDIA_TYPE_REMOVED,
                    DiffRule.CONTENT_MEDIA_TYPE_CHANGED));

    private final String keyword;
    private final KeywordRules rules;

    private ContentComparison(String keyword, KeywordRules rules) {
        this.keyword = keyword;
        this.rules = rules;
    }

    @Override
    public void compare(VariantPair pair) {
        Set<String> before = texts(pair.old());
        Set<String> after = texts(pair.next());
        if (!before.equals(after)) {
            pair.add(
                    rules.rule(!before.isEmpty(), !after.isEmpty()),
                    pair.location(keyword),
                    keyword + " changed from " + before + " to " + after);
        }
    }

    private Set<String> texts(SchemaVariant variant) {
        return variant.having(keyword).stream()
                .map(schema -> schema.text(keyword))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
