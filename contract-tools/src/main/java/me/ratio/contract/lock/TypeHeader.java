package me.ratio.contract.lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The declaration of a type, parsed from its line.
 *
 * @param modifiers annotations and modifiers
 * @param kind its kind, such as {@code class}
 * @param name its name within its package
 * @param typeParameters with their brackets, empty when there are none
 * @param supertypes the types that it extends or implements
 * @param permitted the types that a sealed type permits
 */
record TypeHeader(
        Set<String> modifiers,
        String kind,
        String name,
        String typeParameters,
        Set<String> supertypes,
        Set<String> permitted) {
    private static final Set<String> KINDS = Set.of("class", "interface", "@interface", "enum", "record");
    private static final List<String> CLAUSES = List.of("extends", "implements", "permits");

    /**
     * Parses a line.
     *
     * @throws IllegalArgumentException when it does not declare a type
     */
    static TypeHeader of(String line) {
        Modifiers modifiers = Modifiers.of(line);
        List<String> parts = Brackets.split(modifiers.rest(), " ");
        if (parts.size() < 2 || !KINDS.contains(parts.get(0))) {
            throw new IllegalArgumentException("'" + line.strip() + "' declares neither a package nor a type");
        }
        String named = parts.get(1);
        int parameters = named.indexOf('<') < 0 ? named.length() : named.indexOf('<');
        Map<String, Set<String>> clauses = new LinkedHashMap<>();
        CLAUSES.forEach(word -> clauses.put(word, new TreeSet<>()));
        String clause = "";
        StringBuilder text = new StringBuilder();
        for (String part : parts.subList(2, parts.size())) {
            if (clauses.containsKey(part)) {
                close(clauses, clause, text);
                clause = part;
            } else {
                text.append(part).append(' ');
            }
        }
        close(clauses, clause, text);
        Set<String> supertypes = clauses.get("extends");
        supertypes.addAll(clauses.get("implements"));
        return new TypeHeader(
                modifiers.names(),
                parts.get(0),
                named.substring(0, parameters),
                named.substring(parameters),
                supertypes,
                clauses.get("permits"));
    }

    private static void close(Map<String, Set<String>> clauses, String clause, StringBuilder text) {
        if (clause.isEmpty() && !text.isEmpty()) {
            throw new IllegalArgumentException("unexpected '" + text.toString().strip() + "' after the name of a type");
        }
        if (!clause.isEmpty()) {
            clauses.get(clause).addAll(Brackets.split(text.toString(), ","));
        }
        text.setLength(0);
    }
}
