package me.ratio.benchmarks.driver;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.benchmarks.jmh.ConnectedClient;
import me.ratio.benchmarks.server.ServerProcess;
import me.ratio.benchmarks.start.ColdStart;
import me.ratio.benchmarks.start.StartTimes;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures in rounds: every subject of every measurement once, then all of them again. So a disturbance of the machine
 * hits all of them alike, and the values of different rounds show how much they vary.
 */
public final class Driver {
    private final Options options;
    private final MeasuredJava virtualThreadsOn = MeasuredJava.withVirtualThreads();
    private final Results results = new Results();

    public Driver(Options options) {
        this.options = options;
    }

    /** Runs all selected measurements. */
    public Results run() throws IOException, InterruptedException, RunnerException {
        List<Measurement> measurements = selected();
        try (ServerProcess server = ServerProcess.start()) {
            // for benchmarks that run in this JVM, beside those of others
            System.setProperty(ConnectedClient.SERVER_PROPERTY, server.address().toString());
            System.setProperty("jmh.ignoreLock", Boolean.toString(options.brief()));
            if (!options.brief()) {
                ServerWarmUp.run(server.address());
            }
            JmhRun jmh = new JmhRun(options.brief(), server.address());
            for (int round = 0; round < options.rounds(); round++) {
                for (Measurement measurement : measurements) {
                    measure(jmh, measurement, round);
                }
            }
            start(server.address());
        }
        return results;
    }

    private List<Measurement> selected() throws IOException {
        List<Measurement> selected = new ArrayList<>();
        for (Measurement each : Plan.measurements()) {
            Measurement measurement = each.only(options.only());
            if (measurement.subjects().isEmpty()) {
                continue;
            }
            if (measurement.virtualThreads() && virtualThreadsOn.home() == null) {
                results.note(measurement.title() + ": left out, needs Java 21 or newer; set JAVA25_HOME");
                continue;
            }
            if (measurement.virtualThreads()) {
                results.note(measurement.title() + ": on Java " + virtualThreadsOn.version());
            }
            selected.add(measurement);
            results.begin(measurement);
        }
        return selected;
    }

    private void measure(JmhRun jmh, Measurement measurement, int round) throws RunnerException {
        MeasuredJava java = measurement.virtualThreads() ? virtualThreadsOn : MeasuredJava.own();
        for (int i = 0; i < measurement.subjects().size(); i++) {
            Subject subject = measurement.subject(round, i);
            add(measurement, subject, round, jmh.run(measurement, subject, java));
        }
    }

    private void start(URI server) throws IOException, InterruptedException {
        Measurement start = Plan.start().only(options.only());
        if (start.subjects().isEmpty()) {
            return;
        }
        results.begin(start);
        for (int round = 0; round < options.startRounds(); round++) {
            for (int i = 0; i < start.subjects().size(); i++) {
                Subject subject = start.subject(round, i);
                StartTimes times = ColdStart.valueOf(subject.value()).run(server);
                add(
                        start,
                        subject,
                        round,
                        Map.of(
                                Metric.PROCESSOR_MILLIS, times.processor(),
                                Metric.ELAPSED_MILLIS, times.elapsed()));
            }
        }
    }

    private void add(Measurement measurement, Subject subject, int round, Map<Metric, Double> values) {
        results.add(measurement, subject, values);
        StringBuilder line = new StringBuilder("round %d  %s/%s".formatted(round + 1, measurement.id(), subject.id()));
        values.forEach((metric, value) -> line.append("  %,.0f %s".formatted(value, metric.title())));
        System.out.println(line);
    }
}
