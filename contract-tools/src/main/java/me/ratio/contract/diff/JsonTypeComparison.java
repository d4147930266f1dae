package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/** Compares which types of values two schemas allow. */
final class JsonTypeComparison {
    private JsonTypeComparison() {}

    static void compare(SchemaPair pair, NormalizedSchema old, NormalizedSchema next) {
        Set<JsonType> lost = without(old.types(), next.types());
        Set<JsonType> gained = without(next.types(), old.types());
        ChangeLocation spot = ChangeLocation.bare(type(pair.old()), type(pair.next()))
                .values(names(old.types()), names(next.types()));
        if (next.isNothing() != old.isNothing()) {
            pair.add(
                    next.isNothing()
                            ? Change.of("schema-forbidden", Effect.NARROWS, spot, "no value is allowed any more")
                            : Change.of("schema-allowed", Effect.WIDENS, spot, "no value was allowed, now some are")
                                    .forTolerantReaders());
            return;
        }
        nullability(pair, spot, lost.remove(JsonType.NULL), gained.remove(JsonType.NULL));
        String what = "the type changed from " + text(old.types()) + " to " + text(next.types());
        if (!lost.isEmpty() && !gained.isEmpty()) {
            pair.add(Change.of("type-changed", Effect.CROSSES, spot, what));
        } else if (!lost.isEmpty()) {
            pair.add(Change.of("type-narrowed", Effect.NARROWS, spot, what));
        } else if (!gained.isEmpty()) {
            Change widened = Change.of("type-widened", Effect.WIDENS, spot, what);
            pair.add(old.isUnion() ? widened.forTolerantReaders() : widened);
        }
        if (!lost.isEmpty() || !gained.isEmpty()) {
            pair.add(Change.ofSource("generated-type-changed", Effect.BREAKS, spot, what));
        } else if (old.isUnion() != next.isUnion()) {
            pair.add(Change.ofSource(
                    next.isUnion() ? "became-union" : "became-no-union",
                    Effect.BREAKS,
                    spot,
                    next.isUnion() ? "one schema became a choice" : "a choice became one schema"));
        }
    }

    private static void nullability(SchemaPair pair, ChangeLocation spot, boolean lost, boolean gained) {
        if (lost) {
            pair.add(Change.of("became-not-nullable", Effect.NARROWS, spot, "null is not allowed any more"));
        }
        if (gained) {
            pair.add(Change.of("became-nullable", Effect.WIDENS, spot, "null is allowed now"));
        }
    }

    private static LocatedNode type(AllOf schemas) {
        LocatedNode first =
                schemas.parts().isEmpty() ? schemas.anchor() : schemas.parts().get(0);
        return first.node().has("type") ? first.child("type") : first;
    }

    private static Set<JsonType> without(Set<JsonType> all, Set<JsonType> some) {
        Set<JsonType> rest = EnumSet.noneOf(JsonType.class);
        rest.addAll(all);
        rest.removeAll(some);
        return rest;
    }

    private static JsonNode names(Set<JsonType> types) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        types.forEach(type -> names.add(type.name().toLowerCase(Locale.ROOT)));
        return names.size() == 1 ? names.get(0) : names;
    }

    private static String text(Set<JsonType> types) {
        return types.isEmpty()
                ? "nothing"
                : String.join(
                        " or ",
                        types.stream()
                                .map(type -> type.name().toLowerCase(Locale.ROOT))
                                .toList());
    }
}
