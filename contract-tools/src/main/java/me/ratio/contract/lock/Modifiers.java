package me.ratio.contract.lock;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The annotations and modifiers at the beginning of a line.
 *
 * @param names the annotations and modifiers, {@code @Deprecated} without its arguments
 * @param rest the signature after them
 */
record Modifiers(Set<String> names, String rest) {
    static final String DEPRECATED = "@Deprecated";

    private static final Set<String> KNOWN =
            Set.of("protected", "abstract", "static", "final", "default", "sealed", "@NullMarked", "@NullUnmarked");

    /** Parses the beginning of a line. */
    static Modifiers of(String line) {
        Set<String> names = new LinkedHashSet<>();
        String rest = line;
        while (true) {
            int space = Brackets.find(rest, " ");
            String word = space < 0 ? rest : rest.substring(0, space);
            boolean deprecated = word.equals(DEPRECATED) || word.startsWith(DEPRECATED + "(");
            if (space < 0 || !deprecated && !KNOWN.contains(word)) {
                return new Modifiers(names, rest);
            }
            names.add(deprecated ? DEPRECATED : word);
            rest = rest.substring(space + 1);
        }
    }
}
