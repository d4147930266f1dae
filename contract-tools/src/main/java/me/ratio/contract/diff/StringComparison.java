package me.ratio.contract.diff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what two schemas say about texts. */
final class StringComparison {
    private StringComparison() {}

    static void compare(VariantPair match) {
        SizeComparison.compare(match, "minLength", 0, "maxLength");
        FormatComparison.compare(match);
        patterns(match);
        for (String keyword : List.of("contentEncoding", "contentMediaType")) {
            statements(match, keyword);
        }
        match.schemaUnder("contentSchema", "content-schema");
    }

    private static void patterns(VariantPair match) {
        Set<String> before = texts(match.old(), "pattern");
        Set<String> after = texts(match.next(), "pattern");
        ChangeLocation spot = match.spot("pattern");
        if (canonical(before).equals(canonical(after))) {
            return;
        }
        if (after.containsAll(before)) {
            match.add("pattern-added", Effect.NARROWS, spot, "the pattern " + after + " was added");
        } else if (before.containsAll(after)) {
            match.add("pattern-removed", Effect.WIDENS, spot, "the pattern " + before + " was removed");
        } else {
            match.add(Change.of(
                            "pattern-changed",
                            Effect.CROSSES,
                            spot,
                            "the pattern changed from " + before + " to " + after + ", whose texts cannot be compared")
                    .assumed());
        }
    }

    private static Set<String> canonical(Set<String> patterns) {
        return new TreeSet<>(patterns.stream().map(CanonicalPattern::canonical).toList());
    }

    private static void statements(VariantPair match, String keyword) {
        Set<String> before = texts(match.old(), keyword);
        Set<String> after = texts(match.next(), keyword);
        if (before.equals(after)) {
            return;
        }
        String what = keyword + " changed from " + before + " to " + after;
        if (before.isEmpty()) {
            match.add(Keyword.kebab(keyword) + "-added", Effect.NARROWS, match.spot(keyword), what);
        } else if (after.isEmpty()) {
            match.add(Keyword.kebab(keyword) + "-removed", Effect.WIDENS, match.spot(keyword), what);
        } else {
            match.add(Keyword.kebab(keyword) + "-changed", Effect.CROSSES, match.spot(keyword), what);
        }
    }

    private static Set<String> texts(SchemaVariant way, String keyword) {
        return new TreeSet<>(
                way.having(keyword).stream().map(leaf -> leaf.text(keyword)).toList());
    }
}
