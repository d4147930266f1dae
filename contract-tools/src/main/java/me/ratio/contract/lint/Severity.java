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

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
