package me.ratio.benchmarks.driver;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.benchmarks.jmh.ConnectedClient;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Measures one subject for one round. */
final class JmhRun {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final boolean brief;
    private final URI server;

    JmhRun(boolean brief, URI server) {
        this.brief = brief;
        this.server = server;
    }

    /** Runs in a fresh JVM or, if brief, in this one where it is the Java to measure. */
    Map<Metric, Double> run(Measurement measurement, Subject subject, MeasuredJava java) throws RunnerException {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (RunResult result : new Runner(options(measurement, subject, java)).run()) {
            read(result, values);
        }
        return values;
    }

    private org.openjdk.jmh.runner.options.Options options(
            Measurement measurement, Subject subject, MeasuredJava java) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(measurement.benchmark()) + "$")
                .param(measurement.parameter(), subject.value())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvm(java.home().resolve("bin/java").toString())
                .jvmArgs("-Xms1g", "-Xmx1g", "-D" + ConnectedClient.SERVER_PROPERTY + "=" + server)
                .forks(brief && java.isOwn() ? 0 : 1)
                .warmupIterations(brief ? 1 : 4)
                .measurementIterations(brief ? 1 : 3);
        TimeValue time = TimeValue.milliseconds(brief ? 50 : 1000);
        return options.warmupTime(time).measurementTime(time).build();
    }

    private static void read(RunResult result, Map<Metric, Double> values) {
        Result<?> primary = result.getPrimaryResult();
        if (result.getParams().getMode() == Mode.SampleTime) {
            Statistics seconds = primary.getStatistics();
            values.put(Metric.P50_MICROS, seconds.getPercentile(50) * 1e6);
            values.put(Metric.P99_MICROS, seconds.getPercentile(99) * 1e6);
        } else {
            values.put(Metric.CALLS_PER_SECOND, primary.getScore());
            values.put(
                    Metric.BYTES_PER_CALL,
                    result.getSecondaryResults().get(ALLOCATION).getScore());
        }
    }
}
