package me.ratio.contract.diff;

import java.util.Locale;

/** The spelling of keywords in the ids of findings. */
final class Keyword {
    private Keyword() {}

    /** The keyword {@code minLength} as {@code min-length}. */
    static String kebab(String keyword) {
        return keyword.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
