package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/** Compares the types of values that two schemas allow. */
final class SchemaTypeComparison {
    private SchemaTypeComparison() {}

    static void compare(SchemaPair pair, NormalizedSchema old, NormalizedSchema next) {
        if (old.types().equals(next.types()) && old.isUnion() == next.isUnion()) {
            return;
        }
        Set<JsonType> lost = without(old.types(), next.types());
        Set<JsonType> gained = without(next.types(), old.types());
        ChangeLocation location = ChangeLocation.withoutValues(type(pair.old()), type(pair.next()))
                .withValues(names(old), names(next));
        if (next.isNothing() != old.isNothing()) {
            pair.add(
                    next.isNothing()
                            ? Change.of(DiffRule.SCHEMA_FORBIDDEN, location, "no value is allowed now")
                            : Change.of(DiffRule.SCHEMA_ALLOWED, location, "no value was allowed, now some are")
                                    .forTolerantReaders());
            return;
        }
        nullability(pair, location, lost.remove(JsonType.NULL), gained.remove(JsonType.NULL));
        String text = "the type changed from " + text(old) + " to " + text(next);
        if (!lost.isEmpty() && !gained.isEmpty()) {
            pair.add(Change.of(DiffRule.TYPE_CHANGED, location, text));
        } else if (!lost.isEmpty()) {
            pair.add(Change.of(DiffRule.TYPE_NARROWED, location, text));
        } else if (!gained.isEmpty()) {
            Change widened = Change.of(DiffRule.TYPE_WIDENED, location, text);
            pair.add(old.isUnion() ? widened.forTolerantReaders() : widened);
        }
        if (!lost.isEmpty() || !gained.isEmpty()) {
            pair.add(Change.of(DiffRule.GENERATED_TYPE_CHANGED, location, text));
        } else if (!old.isUnion() && next.isUnion()) {
            pair.add(Change.of(DiffRule.BECAME_UNION, location, "one schema became a choice"));
        } else if (old.isUnion() && !next.isUnion()) {
            pair.add(Change.of(DiffRule.BECAME_NOT_UNION, location, "a choice became one schema"));
        }
    }

    private static void nullability(SchemaPair pair, ChangeLocation location, boolean lost, boolean gained) {
        if (lost) {
            pair.add(Change.of(DiffRule.BECAME_NOT_NULLABLE, location, "null is no longer allowed"));
        }
        if (gained) {
            pair.add(Change.of(DiffRule.BECAME_NULLABLE, location, "null is allowed now"));
        }
    }

    private static LocatedNode type(AllOf allOf) {
        LocatedNode first =
                allOf.schemas().isEmpty() ? allOf.anchor() : allOf.schemas().get(0);
        return first.has("type") ? first.child("type") : first;
    }

    private static Set<JsonType> without(Set<JsonType> all, Set<JsonType> some) {
        Set<JsonType> rest = EnumSet.noneOf(JsonType.class);
        rest.addAll(all);
        rest.removeAll(some);
        return rest;
    }

    private static JsonNode names(NormalizedSchema schema) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        schema.types().forEach(type -> names.add(name(type, schema)));
        return names.size() == 1 ? names.get(0) : names;
    }

    private static String text(NormalizedSchema schema) {
        return schema.types().isEmpty()
                ? "nothing"
                : schema.types().stream().map(type -> name(type, schema)).collect(Collectors.joining(" or "));
    }

    private static String name(JsonType type, NormalizedSchema schema) {
        boolean integer =
                type == JsonType.NUMBER && schema.variants(type).stream().allMatch(IntegerComparison::isInteger);
        return integer ? "integer" : type.name().toLowerCase(Locale.ROOT);
    }
}
