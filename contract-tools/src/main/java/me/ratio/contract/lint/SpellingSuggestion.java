package me.ratio.contract.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
final class SpellingSuggestion {
    private SpellingSuggestion() {}

    /** The known word closest to a misspelt one: at most two slips away, and at most one in a short word. */
    static Optional<String> closest(String word, Collection<String> known) {
        int allowed = word.length() < 5 ? 1 : 2;
        return known.stream()
                .filter(candidate -> !candidate.contains("*"))
                .filter(candidate -> slips(word, candidate) <= allowed)
                .min(Comparator.comparingInt(candidate -> slips(word, candidate)));
    }

    /** How many letters are wrong, missing, too many or swapped with their neighbour; capitals do not count. */
    private static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, a, b, i, j);
            }
        }
        return slips[a.length()][b.length()];
    }

    private static int least(int[][] slips, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(slips[i - 1][j - 1] + wrong, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
