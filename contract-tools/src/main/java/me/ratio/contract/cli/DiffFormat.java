package me.ratio.contract.cli;

import java.util.Locale;

/** The formats of {@code diff}. */
enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
