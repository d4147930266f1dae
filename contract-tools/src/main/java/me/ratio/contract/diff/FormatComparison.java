package me.ratio.contract.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares formats, which are taken as binding. */
final class FormatComparison {
    /** Formats of which every value also has the other one. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "int32",
            Set.of("int64", "float", "double"),
            "float",
            Set.of("double"),
            "uri",
            Set.of("uri-reference", "iri"));

    /** Formats that say how to show a value, not what it is. */
    private static final Set<String> SILENT = Set.of("password");

    private FormatComparison() {}

    static void compare(VariantPair match) {
        Set<String> before = formats(match.old());
        Set<String> after = formats(match.next());
        if (before.equals(after)) {
            return;
        }
        ChangeLocation spot = match.spot("format");
        String what = "the format changed from " + text(before) + " to " + text(after);
        String how = before.isEmpty() ? "format-added" : after.isEmpty() ? "format-removed" : "format-changed";
        match.add(how, effect(before, after), spot, what);
        match.add(Change.ofSource("generated-type-changed", Effect.BREAKS, spot, what));
    }

    private static Effect effect(Set<String> before, Set<String> after) {
        if (covers(before, after)) {
            return Effect.NARROWS;
        }
        return covers(after, before) ? Effect.WIDENS : Effect.CROSSES;
    }

    /** Whether each of the loose formats follows from one of the strict ones. */
    private static boolean covers(Set<String> loose, Set<String> strict) {
        return loose.stream()
                .allMatch(format -> strict.contains(format)
                        || strict.stream().anyMatch(other -> WITHIN.getOrDefault(other, Set.of())
                                .contains(format)));
    }

    private static Set<String> formats(SchemaVariant way) {
        List<String> stated = way.having("format").stream()
                .map(leaf -> leaf.text("format"))
                .filter(format -> !SILENT.contains(format))
                .toList();
        return new TreeSet<>(stated);
    }

    private static String text(Set<String> formats) {
        return formats.isEmpty() ? "none" : String.join(" and ", formats);
    }
}
