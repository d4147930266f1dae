package me.ratio.contract.lock;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words before a signature proper.
 *
 * @param words annotations and modifiers, those of {@code @Deprecated} without its arguments
 * @param rest the signature after them
 */
record Words(Set<String> words, String rest) {
    static final String DEPRECATED = "@Deprecated";

    private static final Set<String> MODIFIERS =
            Set.of("protected", "abstract", "static", "final", "default", "sealed", "@NullMarked", "@NullUnmarked");

    /** Takes the words off a line. */
    static Words of(String line) {
        Set<String> words = new LinkedHashSet<>();
        String rest = line;
        while (true) {
            int space = Nesting.find(rest, " ");
            String word = space < 0 ? rest : rest.substring(0, space);
            boolean deprecated = word.equals(DEPRECATED) || word.startsWith(DEPRECATED + "(");
            if (space < 0 || !deprecated && !MODIFIERS.contains(word)) {
                return new Words(words, rest);
            }
            words.add(deprecated ? DEPRECATED : word);
            rest = rest.substring(space + 1);
        }
    }
}
