package me.ratio.generator.contract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Java names that must differ from each other: a second taker gets a number, and the document's owner a warning. */
final class NamePool {
    /** So that a type's file also fits with what the compiler adds for nested types. */
    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();
    private final UnaryOperator<String> sameness;
    private final Findings found;

    private NamePool(UnaryOperator<String> sameness, Findings found) {
        this.sameness = sameness;
        this.found = found;
    }

    /** Names that differ in some letter. */
    static NamePool exact(Findings found) {
        return new NamePool(UnaryOperator.identity(), found);
    }

    /** Names of files, which some systems do not tell apart by case. */
    static NamePool ofFiles(Findings found) {
        return new NamePool(name -> name.toLowerCase(Locale.ROOT), found);
    }

    /** Whether the name was still free. */
    boolean reserve(String name) {
        return taken.add(sameness.apply(name));
    }

    String take(String wish, String pointer) {
        return take(wish, "", pointer);
    }

    /** @param fits asked of a name that nothing else has */
    String take(String wish, String pointer, Predicate<String> fits) {
        return take(wish, "", pointer, fits);
    }

    /** @param between what stands between a name and its number */
    String take(String wish, String between, String pointer) {
        return take(wish, between, pointer, name -> true);
    }

    private String take(String wish, String between, String pointer, Predicate<String> fits) {
        String base = wish.length() > LONGEST ? wish.substring(0, LONGEST) : wish;
        String name = base;
        for (int number = 2; taken.contains(sameness.apply(name)) || !fits.test(name); number++) {
            name = base + between + number;
        }
        taken.add(sameness.apply(name));
        if (!name.equals(base)) {
            found.warn(pointer, "is " + name + " in Java, since " + base + " is taken");
        }
        return name;
    }
}
