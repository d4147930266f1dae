package me.ratio.benchmarks.driver;

import java.util.Locale;

/**
 * One of the things that a measurement compares.
 *
 * @param value the value of the benchmark's parameter
 * @param label the name for people
 * @param stock whether OpenAPI Generator's own templates made it
 */
public record Subject(String value, String label, boolean stock) {
    /** Returns the name for the command line and the results, such as {@code raw-hc5}. */
    public String id() {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
