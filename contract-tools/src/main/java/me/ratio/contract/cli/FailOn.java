package me.ratio.contract.cli;

import java.util.Locale;
import me.ratio.contract.diff.rule.Verdict;

/** The lowest level of a difference that makes a command fail. */
enum FailOn {
    NONE,
    MINOR,
    MAJOR;

    /** Tells whether a verdict reaches the level. */
    boolean isReachedBy(Verdict verdict) {
        return switch (this) {
            case NONE -> false;
            case MINOR -> verdict.compareTo(Verdict.MINOR) >= 0;
            case MAJOR -> verdict == Verdict.MAJOR;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
