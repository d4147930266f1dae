package me.ratio.contract.cli;

import java.util.Locale;

/** The formats of {@code diff} and {@code changes}, whose reports are pasted into pull requests as well. */
enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
