package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import me.ratio.openapi.LocatedNode;

/** Compares what the presence of one property demands of the others. */
final class DependencyComparison {
    private DependencyComparison() {}

    static void compare(VariantPair match) {
        names(match);
        schemas(match);
    }

    private static void names(VariantPair match) {
        Map<String, Set<String>> before = demanded(match.old());
        Map<String, Set<String>> after = demanded(match.next());
        for (String name : ObjectComparison.union(before.keySet(), after.keySet())) {
            Set<String> was = before.getOrDefault(name, Set.of());
            Set<String> is = after.getOrDefault(name, Set.of());
            if (was.equals(is)) {
                continue;
            }
            String how = was.isEmpty() ? "added" : is.isEmpty() ? "removed" : "changed";
            Effect effect = is.containsAll(was) ? Effect.NARROWS : was.containsAll(is) ? Effect.WIDENS : Effect.CROSSES;
            match.add(
                    "dependent-required-" + how,
                    effect,
                    match.spot("dependentRequired"),
                    "what '" + name + "' demands changed from " + was + " to " + is);
        }
    }

    private static void schemas(VariantPair match) {
        Map<String, List<LocatedNode>> before = byName(match.old());
        Map<String, List<LocatedNode>> after = byName(match.next());
        for (String name : ObjectComparison.union(before.keySet(), after.keySet())) {
            match.schemas(
                    "the schema that '" + name + "' demands",
                    "dependent-schema",
                    before.getOrDefault(name, List.of()),
                    after.getOrDefault(name, List.of()));
        }
    }

    private static Map<String, Set<String>> demanded(SchemaVariant way) {
        Map<String, Set<String>> demanded = new LinkedHashMap<>();
        for (LocatedNode leaf : way.having("dependentRequired")) {
            LocatedNode rules = leaf.child("dependentRequired");
            for (String name : rules.keys()) {
                Set<String> names = demanded.computeIfAbsent(name, any -> new LinkedHashSet<>());
                rules.child(name).node().forEach(other -> names.add(other.asText()));
            }
        }
        demanded.values().removeIf(Set::isEmpty);
        return demanded;
    }

    private static Map<String, List<LocatedNode>> byName(SchemaVariant way) {
        Map<String, List<LocatedNode>> schemas = new LinkedHashMap<>();
        Function<String, List<LocatedNode>> known = name -> way.having("dependentSchemas").stream()
                .map(leaf -> leaf.child("dependentSchemas").child(name))
                .filter(LocatedNode::exists)
                .filter(place -> !place.node().isBoolean() || !place.node().asBoolean())
                .toList();
        way.having("dependentSchemas").stream()
                .flatMap(leaf -> leaf.child("dependentSchemas").keys().stream())
                .forEach(name -> schemas.computeIfAbsent(name, known));
        return schemas;
    }
}
