package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.LocatedNode;

/** Compares the media types of a body and the schema of each. */
final class MediaTypeComparison {
    private MediaTypeComparison() {}

    static void compare(DocumentPair.Scope scope, LocatedNode olds, LocatedNode nexts) {
        Map<String, LocatedNode> before = byName(olds);
        Map<String, LocatedNode> after = byName(nexts);
        before.forEach((name, old) -> {
            LocatedNode next = after.get(name);
            if (next == null) {
                replaced(scope, name, old, after);
            } else {
                scope.paired(old, next);
                compareOne(scope, old, next);
            }
        });
        after.forEach((name, next) -> {
            if (!before.containsKey(name)) {
                ChangeLocation spot = ChangeLocation.bare(next.absent(), next);
                scope.add(Change.of("media-type-added", Effect.ADDS, spot, "the media type " + name + " was added"));
            }
        });
    }

    /** A media type that is gone may still be meant by a range such as {@code application/*}. */
    private static void replaced(
            DocumentPair.Scope scope, String name, LocatedNode old, Map<String, LocatedNode> after) {
        String range = after.keySet().stream()
                .filter(candidate -> covers(candidate, name))
                .findFirst()
                .orElse(null);
        if (range == null) {
            ChangeLocation spot = ChangeLocation.bare(old, old.absent());
            scope.add(Change.of("media-type-removed", Effect.BREAKS, spot, "the media type " + name + " was removed"));
            return;
        }
        ChangeLocation spot = ChangeLocation.bare(old, after.get(range));
        scope.add(Change.of(
                "media-type-generalised", Effect.WIDENS, spot, "the media type " + name + " became " + range));
        compareOne(scope, old, after.get(range));
    }

    private static boolean covers(String range, String name) {
        return range.equals("*/*") || range.endsWith("/*") && name.startsWith(range.substring(0, range.length() - 1));
    }

    private static void compareOne(DocumentPair.Scope scope, LocatedNode old, LocatedNode next) {
        LocatedNode before = old.child("schema");
        LocatedNode after = next.child("schema");
        scope.schema(before.exists() ? before : old.absent(), after.exists() ? after : next.absent());
        scope.addAll(DocumentationComparison.of(List.of("example", "examples")).compare(old, next));
        if (!old.node().path("encoding").equals(next.node().path("encoding"))) {
            ChangeLocation spot = ChangeLocation.of(old.child("encoding"), next.child("encoding"));
            scope.add(Change.of("encoding-changed", Effect.CROSSES, spot, "the encoding of parts was changed")
                    .assumed());
        }
    }

    private static Map<String, LocatedNode> byName(LocatedNode content) {
        Map<String, LocatedNode> types = new LinkedHashMap<>();
        for (String name : content.keys()) {
            types.put(name.toLowerCase(Locale.ROOT).replace(" ", ""), content.child(name));
        }
        return types;
    }
}
