package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The version bump that a difference requires, the smallest first. */
public enum Verdict {
    /** Nothing changed. */
    NONE,
    /** Only documentation changed. */
    PATCH,
    /** Something was added or changed in a way that breaks no consumer. */
    MINOR,
    /** A consumer who relied on the old contract may fail. */
    MAJOR;

    /**
     * Returns the higher of two verdicts.
     *
     * @param other the verdict to compare with
     * @return this one or the other
     */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Returns the verdict as it is written in JSON.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
