package me.ratio.contract.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggests the known word that is closest to a misspelled one.
 *
 * <p>{@code requird} is one typo away from {@code required} and {@code desciprtion} two from {@code description}. Short
 * words get one typo only: with two, {@code get} would be a misspelled {@code put}.
 */
final class SpellingSuggestion {
    private SpellingSuggestion() {}

    /** Returns the closest known word, at most two typos away, or one for words of up to four letters. */
    static Optional<String> closest(String word, Collection<String> known) {
        int allowed = word.length() < 5 ? 1 : 2;
        return known.stream()
                // The model has "*" for any key, which is no spelling.
                .filter(candidate -> !candidate.contains("*"))
                .filter(candidate -> typos(word, candidate) <= allowed)
                .min(Comparator.comparingInt(candidate -> typos(word, candidate)));
    }

    /** Counts the wrong, missing, extra and swapped letters (Damerau-Levenshtein distance), ignoring case. */
    private static int typos(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] typos = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                typos[i][j] = i == 0 || j == 0 ? i + j : least(typos, a, b, i, j);
            }
        }
        return typos[a.length()][b.length()];
    }

    /** Returns the fewest typos between two prefixes, from those between shorter ones. */
    private static int least(int[][] typos, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(typos[i - 1][j - 1] + wrong, Math.min(typos[i - 1][j], typos[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, typos[i - 2][j - 2] + 1) : least;
    }
}
