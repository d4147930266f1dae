package me.ratio.contract.cli;

import java.util.Locale;

/** The formats of the reports of {@code diff} and {@code lint}. */
enum ReportFormat {
    TEXT,
    JSON,
    MARKDOWN,
    HTML,
    JUNIT,
    GITHUB;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
