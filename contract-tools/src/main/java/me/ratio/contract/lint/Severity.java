package me.ratio.contract.lint;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** The document breaks the specification, or cannot mean what it says. */
    ERROR,
    /** The document is valid, but something in it has no effect or misleads. */
    WARNING,
    /** The document is fine; something would make it better. */
    INFO;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
