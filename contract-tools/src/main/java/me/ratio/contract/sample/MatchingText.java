package me.ratio.contract.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws texts that match a regular expression: literals, classes, groups, alternatives and quantifiers.
 *
 * <p>Anchors are taken to stand at the ends; whether a text matches in truth is for the caller to check.
 */
final class MatchingText {
    private static final int UNBOUNDED = 6;

    private final String pattern;
    private int at;

    /** One piece of an expression, which adds a text of its own. */
    private interface Piece {
        void draw(StringBuilder text, SplittableRandom random);
    }

    /** Part of the language that is not drawn from, such as looking ahead. */
    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Piece whole;

    private MatchingText(String pattern) throws Unread {
        this.pattern = pattern;
        this.whole = alternatives();
        if (at < pattern.length()) {
            throw new Unread();
        }
    }

    /** The texts of an expression, or nothing when it uses more of the language than is drawn from. */
    static Optional<MatchingText> of(String pattern) {
        try {
            return Optional.of(new MatchingText(pattern));
        } catch (Unread e) {
            return Optional.empty();
        }
    }

    String draw(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        whole.draw(text, random);
        return text.toString();
    }

    private Piece alternatives() throws Unread {
        List<Piece> all = new ArrayList<>(List.of(sequence()));
        while (taken("|")) {
            all.add(sequence());
        }
        return (text, random) -> all.get(random.nextInt(all.size())).draw(text, random);
    }

    private Piece sequence() throws Unread {
        List<Piece> all = new ArrayList<>();
        while (at < pattern.length() && !pattern.startsWith("|", at) && !pattern.startsWith(")", at)) {
            Piece one = one();
            int[] times = times();
            all.add((text, random) -> {
                for (int i = random.nextInt(times[0], times[1] + 1); i > 0; i--) {
                    one.draw(text, random);
                }
            });
        }
        return (text, random) -> all.forEach(piece -> piece.draw(text, random));
    }

    private Piece one() throws Unread {
        if (taken("^") || taken("$")) {
            return (text, random) -> {};
        }
        if (taken("(")) {
            if (!taken("?:") && pattern.startsWith("?", at)) {
                throw new Unread();
            }
            Piece group = alternatives();
            if (!taken(")")) {
                throw new Unread();
            }
            return group;
        }
        if ("*+?{".indexOf(pattern.charAt(at)) >= 0) {
            throw new Unread();
        }
        CharacterClass characters = CharacterClass.at(pattern, at);
        if (characters == null) {
            throw new Unread();
        }
        at = characters.end();
        return (text, random) -> text.append(characters.draw(random));
    }

    private int[] times() throws Unread {
        int[] times = {1, 1};
        if (taken("?")) {
            times[0] = 0;
        } else if (taken("*")) {
            times = new int[] {0, UNBOUNDED};
        } else if (taken("+")) {
            times = new int[] {1, UNBOUNDED};
        } else if (taken("{")) {
            int end = pattern.indexOf('}', at);
            String counts = end < 0 ? "" : pattern.substring(at, end);
            if (!counts.matches("\\d{1,4}(,\\d{0,4})?")) {
                throw new Unread();
            }
            String[] both = counts.split(",", -1);
            int least = Integer.parseInt(both[0]);
            times[0] = least;
            times[1] = both.length == 1 ? least : both[1].isEmpty() ? least + UNBOUNDED : Integer.parseInt(both[1]);
            at = end + 1;
        } else {
            return times;
        }
        // being lazy changes nothing about what matches
        taken("?");
        if (times[0] > times[1]) {
            throw new Unread();
        }
        return times;
    }

    private boolean taken(String next) {
        boolean there = pattern.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }
}
