package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonEquality;

/** Compares what schemas say that is no rule about values: defaults, deprecation, names of constants, words. */
final class AnnotationComparison {
    private static final List<String> WORDS =
            List.of("title", "description", "example", "examples", "externalDocs", "$comment", "readOnly", "writeOnly");

    private AnnotationComparison() {}

    static void compare(VariantPair match) {
        byDefault(match);
        xml(match);
        discriminators(match);
        constants(match);
        LocatedNode old = match.old().first("deprecated");
        LocatedNode next = match.next().first("deprecated");
        if (old.exists()
                || next.exists()
                || match.old().first(LifecycleComparison.SUNSET).exists()
                || hasStages(match)) {
            lifecycle(match);
        }
        List<LocatedNode> before = new ArrayList<>(match.old().leaves());
        List<LocatedNode> after = new ArrayList<>(match.next().leaves());
        DocumentationComparison.of(WORDS).compare(before, after).forEach(match::add);
    }

    private static void byDefault(VariantPair match) {
        ChangeLocation spot = match.spot("default");
        if (spot.before() == null && spot.after() == null) {
            return;
        }
        if (spot.before() == null) {
            match.add("default-added", Effect.ADDS, spot, "the default " + spot.after() + " was added");
        } else if (spot.after() == null) {
            match.add("default-removed", Effect.ADDS, spot, "the default " + spot.before() + " was removed");
        } else if (!JsonEquality.same(spot.before(), spot.after())) {
            match.add(
                    "default-changed",
                    Effect.ADDS,
                    spot,
                    "the default changed from " + spot.before() + " to " + spot.after());
        }
    }

    private static void xml(VariantPair match) {
        ChangeLocation spot = match.spot("xml");
        if (spot.before() == null ? spot.after() != null : !spot.before().equals(spot.after())) {
            match.add(Change.of("xml-changed", Effect.CROSSES, spot, "the form in XML was changed")
                    .assumed());
        }
    }

    /** Only of a schema by itself; the one of a union is compared with its members. */
    private static void discriminators(VariantPair match) {
        if (match.old().members().isEmpty() && match.next().members().isEmpty()) {
            new DiscriminatorComparison(match.schemas(), match.pair(), Map.of())
                    .compare(List.of(match.old()), List.of(match.next()));
        }
    }

    private static void constants(VariantPair match) {
        for (String keyword : List.of("x-enum-varnames", "x-enumNames")) {
            ChangeLocation spot = match.spot(keyword);
            if (spot.before() != null && !spot.before().equals(spot.after())) {
                match.add(Change.ofSource(
                        "constants-renamed", Effect.BREAKS, spot, "the names of the constants were changed"));
            } else if (spot.before() == null && spot.after() != null) {
                match.add(Change.ofSource("constants-named", Effect.BREAKS, spot, "the constants were given names"));
            }
        }
    }

    private static boolean hasStages(VariantPair match) {
        return LifecycleComparison.STAGES.stream()
                .anyMatch(keyword -> match.old().first(keyword).exists()
                        || match.next().first(keyword).exists());
    }

    private static void lifecycle(VariantPair match) {
        LocatedNode old = bearer(match.old());
        LocatedNode next = bearer(match.next());
        match.schemas().lifecycle().compare("schema", "", old, next).forEach(match::add);
    }

    /** The leaf that tells about the life of the schema. */
    private static LocatedNode bearer(SchemaVariant way) {
        List<LocatedNode> having = new ArrayList<>(way.having("deprecated"));
        having.addAll(way.having(LifecycleComparison.SUNSET));
        LifecycleComparison.STAGES.forEach(keyword -> having.addAll(way.having(keyword)));
        return having.isEmpty() ? way.anchor() : having.get(0);
    }
}
