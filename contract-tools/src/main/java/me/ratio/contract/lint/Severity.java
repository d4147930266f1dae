package me.ratio.contract.lint;

import java.util.Locale;

/** The severity of a finding. */
public enum Severity {
    /** The document violates the specification or contradicts itself. */
    ERROR,
    /** The document is valid, but a part of it has no effect or is misleading. */
    WARNING,
    /** The document is valid and could be improved. */
    INFO;

    /** Tells whether this severity is as high as another one, or higher. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
