package me.ratio.contract.sample;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * An atom of a regular expression that matches one character: a literal, an escape or a bracketed class.
 *
 * @param members the characters it matches
 * @param end the index after it in the expression
 */
record CharacterClass(BitSet members, int end) {
    private static final int FIRST = ' ';
    private static final int LAST = '~';

    /** Reads the atom at an index of a pattern; null when it is not supported. */
    static CharacterClass at(String pattern, int at) {
        char first = pattern.charAt(at);
        if (first == '[') {
            return bracketed(pattern, at + 1);
        }
        if (first == '.') {
            return new CharacterClass(inverse(new BitSet()), at + 1);
        }
        if (first == '\\') {
            return escaped(pattern, at);
        }
        int point = pattern.codePointAt(at);
        return new CharacterClass(only(point), at + Character.charCount(point));
    }

    String generate(SplittableRandom random) {
        int skipped = random.nextInt(members.cardinality());
        int point = members.nextSetBit(0);
        for (; skipped > 0; skipped--) {
            point = members.nextSetBit(point + 1);
        }
        return Character.toString(point);
    }

    private static CharacterClass bracketed(String pattern, int from) {
        boolean negated = pattern.startsWith("^", from);
        int at = negated ? from + 1 : from;
        BitSet members = new BitSet();
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            CharacterClass one = inside(pattern, at);
            if (one == null) {
                return null;
            }
            at = one.end;
            boolean range = pattern.startsWith("-", at) && !pattern.startsWith("-]", at);
            if (range && one.members.cardinality() == 1 && at + 1 < pattern.length()) {
                CharacterClass last = inside(pattern, at + 1);
                if (last == null || last.members.cardinality() != 1) {
                    return null;
                }
                members.set(one.members.nextSetBit(0), Math.max(0, last.members.nextSetBit(0)) + 1);
                at = last.end;
            } else {
                members.or(one.members);
            }
        }
        BitSet all = negated ? inverse(members) : members;
        return at >= pattern.length() || all.isEmpty() ? null : new CharacterClass(all, at + 1);
    }

    private static CharacterClass inside(String pattern, int at) {
        int point = pattern.codePointAt(at);
        return point == '\\' ? escaped(pattern, at) : new CharacterClass(only(point), at + Character.charCount(point));
    }

    private static CharacterClass escaped(String pattern, int at) {
        if (at + 1 >= pattern.length()) {
            return null;
        }
        char name = pattern.charAt(at + 1);
        BitSet members =
                switch (name) {
                    case 'd', 'D' -> range(new BitSet(), '0', '9');
                    case 'w', 'W' -> range(range(range(range(new BitSet(), '0', '9'), 'a', 'z'), 'A', 'Z'), '_', '_');
                    case 's', 'S' -> only(' ');
                    case 'n' -> only('\n');
                    case 't' -> only('\t');
                    case 'r' -> only('\r');
                    // other letters and digits are escapes without support here; anything else is a literal
                    default -> Character.isLetterOrDigit(name) ? null : only(name);
                };
        if (members == null) {
            return null;
        }
        return new CharacterClass("DWS".indexOf(name) >= 0 ? inverse(members) : members, at + 2);
    }

    private static BitSet inverse(BitSet members) {
        BitSet others = range(new BitSet(), FIRST, LAST);
        others.andNot(members);
        return others;
    }

    private static BitSet only(int point) {
        return range(new BitSet(), point, point);
    }

    private static BitSet range(BitSet set, int from, int to) {
        set.set(from, to + 1);
        return set;
    }
}
