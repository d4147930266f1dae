package me.ratio.contract.cli;

import java.util.Locale;

/** For whom a diff is printed. */
enum DiffFormat {
    TEXT,
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
