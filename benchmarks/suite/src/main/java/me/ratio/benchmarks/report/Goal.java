package me.ratio.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A limit that was set before measuring.
 *
 * @param text what is asked for, with the limit
 * @param limit the limit
 * @param atLeast whether the value must be at least the limit; otherwise at most
 * @param format how a value is written
 * @param value the measured value; empty if it was not measured
 * @param brief whether the value is of a run that was too brief to tell
 */
public record Goal(String text, double limit, boolean atLeast, String format, OptionalDouble value, boolean brief) {
    /** Returns {@code reached}, {@code missed}, {@code not measured} or {@code too brief to tell}. */
    public String outcome() {
        if (value.isEmpty()) {
            return "not measured";
        }
        if (brief) {
            return "too brief to tell";
        }
        boolean reached = atLeast ? value.getAsDouble() >= limit : value.getAsDouble() <= limit;
        return reached ? "reached" : "missed";
    }

    /** Returns the measured value for people; empty if it was not measured. */
    public String measured() {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }

    @Override
    public String toString() {
        return outcome() + ": " + text + (value.isPresent() ? ": " + measured() : "");
    }
}
