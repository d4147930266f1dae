package me.ratio.generator.naming;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import me.ratio.generator.contract.GenerationProblems;

/**
 * Assigns names that differ from each other: the second of two equal ones gets a number, and a warning says so. A pool
 * is filled in the order of the document, so the first keeps its name when a later revision appends a second.
 */
final class NamePool {
    /** File systems allow 255 bytes, and the files of nested classes have both names: {@code Outer$Nested.class}. */
    private static final int MAX_LENGTH = 100;

    private final Set<String> taken = new HashSet<>();
    private final UnaryOperator<String> normalized;
    private final GenerationProblems problems;

    private NamePool(UnaryOperator<String> normalized, GenerationProblems problems) {
        this.normalized = normalized;
        this.problems = problems;
    }

    /** Returns a pool of names that differ when one letter does. */
    static NamePool ofMembers(GenerationProblems problems) {
        return new NamePool(UnaryOperator.identity(), problems);
    }

    /** Returns a pool of names of files, which some file systems do not tell apart by case. */
    static NamePool ofFiles(GenerationProblems problems) {
        return new NamePool(name -> name.toLowerCase(Locale.ROOT), problems);
    }

    /** Takes a name out of the pool, without a warning, and tells whether it was still free. */
    boolean reserve(String name) {
        return taken.add(normalized.apply(name));
    }

    /** Returns the preferred name, or one with a number: {@code size}, {@code size2}. */
    String take(String preferred, String pointer) {
        return take(preferred, "", pointer, name -> true);
    }

    /** Returns the preferred constant, or one with a number: {@code A_B}, {@code A_B_2}. */
    String takeConstant(String preferred, String pointer) {
        return take(preferred, "_", pointer, name -> true);
    }

    /**
     * Returns the preferred name, or one with a number.
     *
     * @param accepted a further condition, called with names that are free
     */
    String take(String preferred, String pointer, Predicate<String> accepted) {
        return take(preferred, "", pointer, accepted);
    }

    private String take(String preferred, String separator, String pointer, Predicate<String> accepted) {
        String base = preferred.length() > MAX_LENGTH ? preferred.substring(0, MAX_LENGTH) : preferred;
        String name = base;
        // a, a2, a3 ...: a2 may be taken as well, by a schema of that name
        for (int number = 2; taken.contains(normalized.apply(name)) || !accepted.test(name); number++) {
            name = base + separator + number;
        }
        taken.add(normalized.apply(name));
        if (!name.equals(base)) {
            problems.warn(pointer, "is " + name + " in Java, because " + base + " is taken");
        }
        return name;
    }
}
