package me.ratio.benchmarks.driver;

/** Lists what is measured. */
public enum Metric {
    CALLS_PER_SECOND("calls per second"),
    BYTES_PER_CALL("bytes allocated per call"),
    P50_MICROS("median time of a call, µs"),
    P99_MICROS("99th percentile of the time of a call, µs"),
    PROCESSOR_MILLIS("processor time, ms"),
    ELAPSED_MILLIS("elapsed time, ms");

    private final String title;

    Metric(String title) {
        this.title = title;
    }

    /** Returns what it is, with its unit. */
    public String title() {
        return title;
    }
}
