package me.ratio.benchmarks.driver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the values of all rounds. */
public final class Results {
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Map<Metric, List<Double>>> values = new LinkedHashMap<>();

    /** Announces a measurement. */
    void begin(Measurement measurement) {
        measurements.add(measurement);
    }

    /** Notes what a reader must know of a measurement, such as why it was left out. */
    void note(String text) {
        notes.add(text);
    }

    /** Adds the values of one round. */
    void add(Measurement measurement, Subject subject, Map<Metric, Double> round) {
        Map<Metric, List<Double>> all =
                values.computeIfAbsent(key(measurement.id(), subject.id()), key -> new EnumMap<>(Metric.class));
        round.forEach((metric, value) ->
                all.computeIfAbsent(metric, key -> new ArrayList<>()).add(value));
    }

    /** Returns what was measured, in order. */
    public List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    /** Returns what a reader must know. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns the metrics of a subject, in the order of {@link Metric}. */
    public List<Metric> metrics(String measurement, String subject) {
        return List.copyOf(
                values.getOrDefault(key(measurement, subject), Map.of()).keySet());
    }

    /** Returns the values of all rounds, summarised; empty if there are none. */
    public Optional<Summary> summary(String measurement, String subject, Metric metric) {
        List<Double> rounds = rounds(measurement, subject, metric);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(Summary.of(rounds));
    }

    /**
     * Returns the ratio of two subjects, summarised; empty if one was not measured. The two values of each round are
     * compared with each other, since what disturbs a machine lasts longer than a round.
     */
    public Optional<Summary> ratio(String measurement, String subject, String other, Metric metric) {
        List<Double> rounds = rounds(measurement, subject, metric);
        List<Double> others = rounds(measurement, other, metric);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(rounds.size(), others.size()); i++) {
            ratios.add(rounds.get(i) / others.get(i));
        }
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Summary.of(ratios));
    }

    private List<Double> rounds(String measurement, String subject, Metric metric) {
        return values.getOrDefault(key(measurement, subject), Map.of()).getOrDefault(metric, List.of());
    }

    private static String key(String measurement, String subject) {
        return measurement + "/" + subject;
    }
}
