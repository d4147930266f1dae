package me.ratio.contract.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Generates strings that match a regular expression of literals, classes, groups, alternatives and quantifiers.
 *
 * <p>Anchors are ignored, so the caller has to check that a string really matches.
 */
final class PatternSamples {
    private static final int MAX_EXTRA_REPEATS = 6;

    private final String pattern;
    private int at;

    /** A part of an expression, which appends a matching text. */
    private interface Piece {
        void generate(StringBuilder text, SplittableRandom random);
    }

    /** The expression uses syntax without support here, such as lookahead. */
    private static final class UnsupportedSyntax extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Piece whole;

    private PatternSamples(String pattern) throws UnsupportedSyntax {
        this.pattern = pattern;
        this.whole = alternatives();
        if (at < pattern.length()) {
            throw new UnsupportedSyntax();
        }
    }

    /** Returns a generator for an expression; empty when the expression uses syntax without support here. */
    static Optional<PatternSamples> of(String pattern) {
        try {
            return Optional.of(new PatternSamples(pattern));
        } catch (UnsupportedSyntax e) {
            return Optional.empty();
        }
    }

    String generate(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        whole.generate(text, random);
        return text.toString();
    }

    private Piece alternatives() throws UnsupportedSyntax {
        List<Piece> all = new ArrayList<>(List.of(sequence()));
        while (taken("|")) {
            all.add(sequence());
        }
        return (text, random) -> all.get(random.nextInt(all.size())).generate(text, random);
    }

    private Piece sequence() throws UnsupportedSyntax {
        List<Piece> all = new ArrayList<>();
        while (at < pattern.length() && !pattern.startsWith("|", at) && !pattern.startsWith(")", at)) {
            Piece one = one();
            int[] times = times();
            all.add((text, random) -> {
                for (int i = random.nextInt(times[0], times[1] + 1); i > 0; i--) {
                    one.generate(text, random);
                }
            });
        }
        return (text, random) -> all.forEach(piece -> piece.generate(text, random));
    }

    private Piece one() throws UnsupportedSyntax {
        if (taken("^") || taken("$")) {
            return (text, random) -> {};
        }
        if (taken("(")) {
            if (!taken("?:") && pattern.startsWith("?", at)) {
                throw new UnsupportedSyntax();
            }
            Piece group = alternatives();
            if (!taken(")")) {
                throw new UnsupportedSyntax();
            }
            return group;
        }
        if ("*+?{".indexOf(pattern.charAt(at)) >= 0) {
            throw new UnsupportedSyntax();
        }
        CharacterClass characters = CharacterClass.at(pattern, at);
        if (characters == null) {
            throw new UnsupportedSyntax();
        }
        at = characters.end();
        return (text, random) -> text.append(characters.generate(random));
    }

    private int[] times() throws UnsupportedSyntax {
        int[] times = {1, 1};
        if (taken("?")) {
            times[0] = 0;
        } else if (taken("*")) {
            times = new int[] {0, MAX_EXTRA_REPEATS};
        } else if (taken("+")) {
            times = new int[] {1, MAX_EXTRA_REPEATS};
        } else if (taken("{")) {
            int end = pattern.indexOf('}', at);
            String counts = end < 0 ? "" : pattern.substring(at, end);
            if (!counts.matches("\\d{1,4}(,\\d{0,4})?")) {
                throw new UnsupportedSyntax();
            }
            String[] both = counts.split(",", -1);
            int min = Integer.parseInt(both[0]);
            times[0] = min;
            times[1] = both.length == 1 ? min : both[1].isEmpty() ? min + MAX_EXTRA_REPEATS : Integer.parseInt(both[1]);
            at = end + 1;
        } else {
            return times;
        }
        // a lazy quantifier matches the same strings
        taken("?");
        if (times[0] > times[1]) {
            throw new UnsupportedSyntax();
        }
        return times;
    }

    private boolean taken(String next) {
        boolean there = pattern.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }
}
