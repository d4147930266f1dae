package me.ratio.contract.diff;

import java.util.List;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.SchemaReference;

/** Compares rules whose sets of values cannot be told apart in general: negation, conditions, dynamic references. */
final class ApplicatorComparison {
    private ApplicatorComparison() {}

    static void compare(VariantPair match) {
        negation(match);
        condition(match);
        kept(match);
        for (String keyword : List.of("$dynamicRef", "$recursiveRef", "$ref")) {
            reference(match, keyword);
        }
    }

    private static void negation(VariantPair match) {
        List<LocatedNode> before = schemas(match.old(), "not");
        List<LocatedNode> after = schemas(match.next(), "not");
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        ChangeLocation spot = match.spot("not");
        if (before.isEmpty()) {
            match.add("not-added", Effect.NARROWS, spot, "not was added");
        } else if (after.isEmpty()) {
            match.add("not-removed", Effect.WIDENS, spot, "not was removed");
        } else if (!same(match, before, after)) {
            match.add(Change.of("not-changed", Effect.CROSSES, spot, "not was changed")
                    .assumed());
        }
    }

    private static void condition(VariantPair match) {
        List<LocatedNode> before = schemas(match.old(), "if");
        List<LocatedNode> after = schemas(match.next(), "if");
        boolean sameIf = !before.isEmpty() && !after.isEmpty() && same(match, before, after);
        if (!before.isEmpty() && !after.isEmpty() && !sameIf) {
            match.add(Change.of("if-changed", Effect.CROSSES, match.spot("if"), "if was changed")
                    .assumed());
        }
        for (String keyword : List.of("then", "else")) {
            // Without an if, neither says anything.
            List<LocatedNode> was = before.isEmpty() ? List.of() : schemas(match.old(), keyword);
            List<LocatedNode> is = after.isEmpty() ? List.of() : schemas(match.next(), keyword);
            if (was.isEmpty() && is.isEmpty()) {
                silent(match, keyword);
            } else {
                match.schemas(keyword, keyword, was, is);
            }
        }
        silentIf(match, before, after);
    }

    /** An if that came or went: what follows from it is told above; alone it says nothing. */
    private static void silentIf(VariantPair match, List<LocatedNode> before, List<LocatedNode> after) {
        if (before.isEmpty() != after.isEmpty()) {
            String how = before.isEmpty() ? "added" : "removed";
            match.add("if-" + how, Effect.WORDS, match.spot("if"), "if was " + how);
        }
    }

    private static void silent(VariantPair match, String keyword) {
        LocatedNode before = match.old().first(keyword);
        LocatedNode after = match.next().first(keyword);
        if (!before.node().equals(after.node())) {
            match.add(
                    keyword + "-words",
                    Effect.WORDS,
                    match.spot(keyword),
                    keyword + " changed and has no effect without if");
        }
    }

    /** Compositions that are too large to be multiplied out, member by member. */
    private static void kept(VariantPair match) {
        List<LocatedNode> before = match.old().kept();
        List<LocatedNode> after = match.next().kept();
        boolean alike = before.size() == after.size();
        for (int i = 0; alike && i < before.size(); i++) {
            alike = before.get(i).node().size() == after.get(i).node().size();
        }
        if (!alike) {
            ChangeLocation spot = ChangeLocation.bare(
                    before.isEmpty() ? match.absent() : before.get(0), after.isEmpty() ? match.absent() : after.get(0));
            match.add(Change.of("composition-changed", Effect.CROSSES, spot, "a large composition was changed")
                    .assumed());
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            for (int k = 0; k < before.get(i).node().size(); k++) {
                match.within(
                        AllOf.of(before.get(i).child(k)), AllOf.of(after.get(i).child(k)));
            }
        }
    }

    /** References that lead out of the document are the same when their text is. */
    private static void reference(VariantPair match, String keyword) {
        List<String> before = unresolved(match.old(), keyword);
        List<String> after = unresolved(match.next(), keyword);
        if (!before.equals(after)) {
            match.add(Change.of(
                            "reference-changed",
                            Effect.CROSSES,
                            match.spot(keyword),
                            "the reference changed from " + before + " to " + after + ", which is not in the document")
                    .assumed());
        }
    }

    private static List<String> unresolved(SchemaVariant way, String keyword) {
        return way.having(keyword).stream()
                .filter(leaf -> !keyword.equals("$ref") || !SchemaReference.leads(leaf))
                .map(leaf -> leaf.text(keyword))
                .sorted()
                .toList();
    }

    private static List<LocatedNode> schemas(SchemaVariant way, String keyword) {
        return way.having(keyword).stream().map(leaf -> leaf.child(keyword)).toList();
    }

    private static boolean same(VariantPair match, List<LocatedNode> before, List<LocatedNode> after) {
        return match.judged(before, after).isSame();
    }
}
