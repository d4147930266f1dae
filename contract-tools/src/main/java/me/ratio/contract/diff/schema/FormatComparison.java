package me.ratio.contract.diff.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.contract.diff.rule.KeywordRules;

/** Compares formats, which count as binding. */
final class FormatComparison implements Comparison<VariantPair> {
    private static final KeywordRules RULES =
            new KeywordRules(DiffRule.FORMAT_ADDED, DiffRule.FORMAT_REMOVED, DiffRule.FORMAT_CHANGED);

    /** Formats with those that all of their values have, too. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "int32",
            Set.of("int64", "float", "double"),
            "float",
            Set.of("double"),
            "uri",
            Set.of("uri-reference", "iri"));

    /** Formats that say how to display a value, and restrict nothing. */
    private static final Set<String> WITHOUT_RULES = Set.of("password");

    @Override
    public void compare(VariantPair pair) {
        Set<String> before = formats(pair.old());
        Set<String> after = formats(pair.next());
        if (before.equals(after)) {
            return;
        }
        ChangeLocation location = pair.location("format");
        String text = "the format changed from " + text(before) + " to " + text(after);
        pair.add(RULES.rule(!before.isEmpty(), !after.isEmpty()), effect(before, after), location, text);
        pair.add(DiffRule.GENERATED_TYPE_CHANGED, location, text);
    }

    private static Effect effect(Set<String> before, Set<String> after) {
        if (implies(after, before)) {
            return Effect.NARROWS;
        }
        return implies(before, after) ? Effect.WIDENS : Effect.INCOMPARABLE;
    }

    /** Tells whether each of the loose formats follows from one of the strict ones. */
    private static boolean implies(Set<String> strict, Set<String> loose) {
        return loose.stream()
                .allMatch(format -> strict.contains(format)
                        || strict.stream().anyMatch(other -> WITHIN.getOrDefault(other, Set.of())
                                .contains(format)));
    }

    private static Set<String> formats(SchemaVariant variant) {
        List<String> stated = variant.having("format").stream()
                .map(schema -> schema.text("format"))
                .filter(format -> !WITHOUT_RULES.contains(format))
                .toList();
        return new TreeSet<>(stated);
    }

    private static String text(Set<String> formats) {
        return formats.isEmpty() ? "none" : String.join(" and ", formats);
    }
}
