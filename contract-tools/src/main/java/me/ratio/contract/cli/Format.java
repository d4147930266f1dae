package me.ratio.contract.cli;

import java.util.Locale;

/** The format of a report. */
enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
