package me.ratio.contract.cli;

import java.util.Locale;

/** For whom a command prints. */
enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
