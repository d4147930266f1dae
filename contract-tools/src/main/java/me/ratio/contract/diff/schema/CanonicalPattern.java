package me.ratio.contract.diff.schema;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites regular expressions in one spelling, so that {@code \d+} and {@code [0-9]{1,}} become the same.
 *
 * <p>It changes only spellings that always mean the same. It does not decide whether two expressions accept the same
 * strings.
 */
final class CanonicalPattern {
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:(,)(\\d*))?}");
    private static final int LATIN = 256;

    private final String source;
    private final StringBuilder canonical = new StringBuilder();
    private int at;

    private CanonicalPattern(String source) {
        this.source = source;
    }

    /** Returns the canonical spelling of a pattern. */
    static String of(String pattern) {
        return new CanonicalPattern(pattern).read();
    }

    private String read() {
        while (at < source.length()) {
            char next = source.charAt(at);
            Matcher count = COUNT.matcher(source).region(at, source.length());
            if (next == '\\') {
                escape();
            } else if (next == '[') {
                characters();
            } else if (source.startsWith("(?:", at)) {
                canonical.append('(');
                at += 3;
            } else if (next == '{' && count.lookingAt()) {
                canonical.append(times(count.group(1), count.group(2), count.group(3)));
                at = count.end();
            } else {
                canonical.append(next);
                at++;
            }
        }
        return canonical.toString();
    }

    private void escape() {
        char escaped = at + 1 < source.length() ? source.charAt(at + 1) : '\\';
        BitSet set = new BitSet(LATIN);
        if (add(set, escaped)) {
            canonical.append(text(set, false));
        } else {
            canonical.append('\\').append(escaped);
        }
        at += 2;
    }

    /** Sorts a class of characters; leaves one alone that contains anything unusual. */
    private void characters() {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != ']') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        String whole = source.substring(at, Math.min(end + 1, source.length()));
        canonical.append(sorted(whole));
        at += whole.length();
    }

    private static String sorted(String whole) {
        boolean negated = whole.startsWith("[^");
        String members = whole.substring(negated ? 2 : 1, Math.max(negated ? 2 : 1, whole.length() - 1));
        BitSet set = new BitSet(LATIN);
        for (int i = 0; i < members.length(); i++) {
            char from = members.charAt(i);
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char to = range ? members.charAt(i + 2) : from;
            if (from == '\\' && i + 1 < members.length() && add(set, members.charAt(i + 1))) {
                i++;
                continue;
            }
            if (from >= LATIN || to >= LATIN || to < from || "\\[&".indexOf(from) >= 0 || "\\[&".indexOf(to) >= 0) {
                return whole;
            }
            set.set(from, to + 1);
            i += range ? 2 : 0;
        }
        return text(set, negated);
    }

    private static boolean add(BitSet set, char escaped) {
        if (escaped == 'd' || escaped == 'w') {
            set.set('0', '9' + 1);
        }
        if (escaped == 'w') {
            set.set('A', 'Z' + 1);
            set.set('a', 'z' + 1);
            set.set('_');
        }
        return escaped == 'd' || escaped == 'w';
    }

    private static String text(BitSet set, boolean negated) {
        return "[" + (negated ? "^" : "") + set + "]";
    }

    private static String times(String min, String comma, String max) {
        String least = min.replaceFirst("^0+(?=\\d)", "");
        if (comma == null || least.equals(max)) {
            return least.equals("1") ? "" : "{" + least + "}";
        }
        return switch (least + "," + max) {
            case "0,1" -> "?";
            case "0," -> "*";
            case "1," -> "+";
            default -> "{" + least + "," + max + "}";
        };
    }
}
