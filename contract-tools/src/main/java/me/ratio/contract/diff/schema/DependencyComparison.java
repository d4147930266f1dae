package me.ratio.contract.diff.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.contract.diff.rule.KeywordRules;
import me.ratio.openapi.LocatedNode;

/** Compares {@code dependentRequired} and {@code dependentSchemas}: what the presence of a property requires. */
final class DependencyComparison implements Comparison<VariantPair> {
    private static final KeywordRules REQUIRED = new KeywordRules(
            DiffRule.DEPENDENT_REQUIRED_ADDED,
            DiffRule.DEPENDENT_REQUIRED_REMOVED,
            DiffRule.DEPENDENT_REQUIRED_CHANGED);

    @Override
    public void compare(VariantPair pair) {
        required(pair);
        schemas(pair);
    }

    private static void required(VariantPair pair) {
        Map<String, Set<String>> before = required(pair.old());
        Map<String, Set<String>> after = required(pair.next());
        for (String name : VisibleProperties.union(before.keySet(), after.keySet())) {
            Set<String> was = before.getOrDefault(name, Set.of());
            Set<String> is = after.getOrDefault(name, Set.of());
            if (was.equals(is)) {
                continue;
            }
            Effect effect =
                    is.containsAll(was) ? Effect.NARROWS : was.containsAll(is) ? Effect.WIDENS : Effect.INCOMPARABLE;
            pair.add(
                    REQUIRED.rule(!was.isEmpty(), !is.isEmpty()),
                    effect,
                    pair.location("dependentRequired"),
                    "the properties that '" + name + "' requires changed from " + was + " to " + is);
        }
    }

    private static void schemas(VariantPair pair) {
        Map<String, List<LocatedNode>> before = schemas(pair.old());
        Map<String, List<LocatedNode>> after = schemas(pair.next());
        for (String name : VisibleProperties.union(before.keySet(), after.keySet())) {
            pair.compare(
                    "the schema that '" + name + "' requires",
                    DiffRule.DEPENDENT_SCHEMA_ADDED,
                    DiffRule.DEPENDENT_SCHEMA_REMOVED,
                    before.getOrDefault(name, List.of()),
                    after.getOrDefault(name, List.of()));
        }
    }

    private static Map<String, Set<String>> required(SchemaVariant variant) {
        Map<String, Set<String>> required = new LinkedHashMap<>();
        for (LocatedNode entries : variant.values("dependentRequired")) {
            for (String name : entries.keys()) {
                Set<String> names = required.computeIfAbsent(name, any -> new LinkedHashSet<>());
                entries.child(name).node().forEach(other -> names.add(other.asText()));
            }
        }
        required.values().removeIf(Set::isEmpty);
        return required;
    }

    private static Map<String, List<LocatedNode>> schemas(SchemaVariant variant) {
        List<LocatedNode> dependencies = variant.values("dependentSchemas");
        Map<String, List<LocatedNode>> schemas = new LinkedHashMap<>();
        for (LocatedNode entries : dependencies) {
            for (String name : entries.keys()) {
                schemas.computeIfAbsent(name, any -> dependencies.stream()
                        .map(other -> other.child(name))
                        .filter(LocatedNode::exists)
                        .filter(schema ->
                                !schema.node().isBoolean() || !schema.node().asBoolean())
                        .toList());
            }
        }
        return schemas;
    }
}
