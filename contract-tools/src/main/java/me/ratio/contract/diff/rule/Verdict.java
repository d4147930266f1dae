package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The step of a semantic version that a difference asks for, the smallest first. */
public enum Verdict {
    /** Nothing changed. */
    NONE,
    /** Only words changed. */
    PATCH,
    /** Something was added, or a rule was changed in the direction that breaks nobody. */
    MINOR,
    /** Somebody who relied on the old contract may fail. */
    MAJOR;

    /**
     * The higher of two verdicts.
     *
     * @param other the verdict to compare with
     * @return this one or the other
     */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The verdict as it is written in JSON.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
