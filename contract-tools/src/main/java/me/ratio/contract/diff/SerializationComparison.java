package me.ratio.contract.diff;

import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/** Compares how a value is written into a URL, a header or a form, with the defaults that depend on the place. */
final class SerializationComparison {
    private SerializationComparison() {}

    /** Compares two parameters or headers. */
    static void compare(DocumentPair.Scope scope, String noun, LocatedNode old, LocatedNode next) {
        boolean structured = structured(scope, old, next);
        String before = style(noun, old);
        String after = style(noun, next);
        if (!before.equals(after)) {
            ChangeLocation spot = ChangeLocation.of(old.child("style"), next.child("style"));
            scope.add(Change.of(
                    noun + "-style-changed", Effect.BREAKS, spot, "the style changed from " + before + " to " + after));
        } else if (structured && explode(old, before) != explode(next, after)) {
            ChangeLocation spot = ChangeLocation.of(old.child("explode"), next.child("explode"));
            scope.add(Change.of(
                    noun + "-explode-changed", Effect.BREAKS, spot, "explode changed to " + explode(next, after)));
        }
        boolean reservedBefore = old.isTrue("allowReserved");
        boolean reservedAfter = next.isTrue("allowReserved");
        if (reservedBefore != reservedAfter) {
            scope.add(Change.of(
                    noun + "-allow-reserved-changed",
                    reservedAfter ? Effect.WIDENS : Effect.NARROWS,
                    ChangeLocation.of(old.child("allowReserved"), next.child("allowReserved")),
                    reservedAfter
                            ? "reserved characters may stay as they are"
                            : "reserved characters have to be encoded"));
        }
    }

    /** Only lists and objects are written differently when they are exploded. */
    private static boolean structured(DocumentPair.Scope scope, LocatedNode old, LocatedNode next) {
        Set<JsonType> types = scope.comparison()
                .schemas()
                .oldNormal(AllOf.of(old.child("schema")))
                .types();
        Set<JsonType> nextTypes = scope.comparison()
                .schemas()
                .nextNormal(AllOf.of(next.child("schema")))
                .types();
        return types.contains(JsonType.ARRAY)
                || types.contains(JsonType.OBJECT)
                || nextTypes.contains(JsonType.ARRAY)
                || nextTypes.contains(JsonType.OBJECT);
    }

    private static String style(String noun, LocatedNode place) {
        if (place.node().has("style")) {
            return place.text("style");
        }
        boolean form = noun.equals("parameter") && Set.of("query", "cookie").contains(place.text("in"));
        return form ? "form" : "simple";
    }

    private static boolean explode(LocatedNode place, String style) {
        return place.node().has("explode") ? place.isTrue("explode") : style.equals("form");
    }
}
