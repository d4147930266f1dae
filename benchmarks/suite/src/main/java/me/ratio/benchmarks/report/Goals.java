package me.ratio.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import me.ratio.benchmarks.driver.Measurement;
import me.ratio.benchmarks.driver.Metric;
import me.ratio.benchmarks.driver.Plan;
import me.ratio.benchmarks.driver.Results;
import me.ratio.benchmarks.driver.Subject;
import me.ratio.benchmarks.driver.Summary;

/** Compares the results with what was asked for. */
public final class Goals {
    static final String RATIO = "ratio";
    static final String RAW_HC5 = "raw-hc5";
    private static final String FEIGN = "plain-feign-hc5";
    private static final String STAYS = "stays";
    private static final String TIMES = "%.2f ×";
    private static final double NOISE = 0.95;

    private final Results results;
    private final boolean brief;

    public Goals(Results results, boolean brief) {
        this.results = results;
        this.brief = brief;
    }

    /** Returns all goals with their values. */
    public List<Goal> all() {
        String stock = fastestStock(results, Plan.SMALL_GET).map(Subject::id).orElse("");
        return List.of(
                atLeast(
                        "Small GET as fast as the fastest stock client (at least 0.95 ×, less is noise)",
                        NOISE,
                        TIMES,
                        ratio(Plan.SMALL_GET, RATIO, stock, Metric.CALLS_PER_SECOND)),
                atLeast(
                        "Small GET not slower than plain Feign on HttpClient 5 (at least 0.95 ×)",
                        NOISE,
                        TIMES,
                        ratio(Plan.SMALL_GET, RATIO, FEIGN, Metric.CALLS_PER_SECOND)),
                atMost("Small GET allocates at most 35 KB", 35, "%.1f KB", kilobytes(Plan.SMALL_GET, RATIO)),
                atMost("Own stack takes at most 10 µs", 10, "%.1f µs", micros(Plan.OWN_STACK, STAYS)),
                atMost("Own stack allocates at most 25 KB", 25, "%.1f KB", kilobytes(Plan.OWN_STACK, STAYS)),
                atMost("Token rotation costs at most 5 % of a call", 5, "%.1f %%", rotationPercent()),
                atLeast(
                        "64 threads: at least 0.7 × the calls of HttpClient 5 + Jackson",
                        0.7,
                        TIMES,
                        ratio(Plan.THREADS_64, RATIO, RAW_HC5, Metric.CALLS_PER_SECOND)),
                atMost(
                        "64 threads: 99th percentile at most 1.5 × that of HttpClient 5 + Jackson",
                        1.5,
                        TIMES,
                        ratio(Plan.THREADS_64, RATIO, RAW_HC5, Metric.P99_MICROS)),
                atMost(
                        "Start takes at most 1.3 × the processor time of HttpClient 5 + Jackson",
                        1.3,
                        TIMES,
                        ratio(Plan.START, RATIO, RAW_HC5, Metric.PROCESSOR_MILLIS)));
    }

    /** Returns the stock client with the most calls per second. */
    static Optional<Subject> fastestStock(Results results, String measurement) {
        return results.measurements().stream()
                .filter(each -> each.id().equals(measurement))
                .map(Measurement::subjects)
                .flatMap(List::stream)
                .filter(Subject::stock)
                .max(Comparator.comparingDouble(
                        subject -> results.summary(measurement, subject.id(), Metric.CALLS_PER_SECOND)
                                .map(Summary::median)
                                .orElse(0.0)));
    }

    private Goal atLeast(String text, double limit, String format, OptionalDouble value) {
        return new Goal(text, limit, true, format, value, brief);
    }

    private Goal atMost(String text, double limit, String format, OptionalDouble value) {
        return new Goal(text, limit, false, format, value, brief);
    }

    private OptionalDouble ratio(String measurement, String subject, String other, Metric metric) {
        return toDouble(results.ratio(measurement, subject, other, metric), 1);
    }

    private OptionalDouble kilobytes(String measurement, String subject) {
        return toDouble(results.summary(measurement, subject, Metric.BYTES_PER_CALL), 0.001);
    }

    private OptionalDouble micros(String measurement, String subject) {
        return results.summary(measurement, subject, Metric.CALLS_PER_SECOND)
                .map(summary -> OptionalDouble.of(1e6 / summary.median()))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble rotationPercent() {
        return results.ratio(Plan.ROTATION, STAYS, "rotates", Metric.CALLS_PER_SECOND)
                .map(summary -> OptionalDouble.of((summary.median() - 1) * 100))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble toDouble(Optional<Summary> summary, double unit) {
        return summary.map(each -> OptionalDouble.of(each.median() * unit)).orElse(OptionalDouble.empty());
    }
}
