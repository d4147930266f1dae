package me.ratio.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import me.ratio.benchmarks.driver.Measurement;
import me.ratio.benchmarks.driver.Metric;
import me.ratio.benchmarks.driver.Results;
import me.ratio.benchmarks.driver.Subject;
import me.ratio.benchmarks.driver.Summary;

/** Writes the report as JSON. */
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Report report;
    private final Results results;

    JsonReport(Report report) {
        this.report = report;
        this.results = report.results();
    }

    String text() throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        MeasuringMachine machine = report.machine();
        root.put("machine", machine.machine())
                .put("os", machine.os())
                .put("java", machine.java())
                .put("date", machine.date().toString())
                .put("commit", machine.commit())
                .put("command", report.options().command())
                .put("rounds", report.options().rounds())
                .put("brief", report.options().brief());
        results.notes().forEach(root.putArray("notes")::add);
        root.putArray("goals")
                .addAll(report.goals().stream().map(JsonReport::goal).toList());
        root.putArray("measurements")
                .addAll(results.measurements().stream().map(this::measurement).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode goal(Goal goal) {
        ObjectNode json = JSON.createObjectNode();
        json.put("text", goal.text()).put("limit", goal.limit()).put("outcome", goal.outcome());
        goal.value().ifPresent(value -> json.put("value", value));
        return json;
    }

    private ObjectNode measurement(Measurement measurement) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", measurement.id()).put("title", measurement.title());
        ObjectNode subjects = json.putObject("subjects");
        String stock =
                Goals.fastestStock(results, measurement.id()).map(Subject::id).orElse("");
        for (Subject subject : measurement.subjects()) {
            ObjectNode metrics = subjects.putObject(subject.id()).put("label", subject.label());
            for (Metric metric : results.metrics(measurement.id(), subject.id())) {
                ObjectNode values = metrics.putObject(name(metric));
                results.summary(measurement.id(), subject.id(), metric)
                        .ifPresent(summary -> values.setAll(summary(summary)));
                results.ratio(measurement.id(), subject.id(), Goals.RAW_HC5, metric)
                        .ifPresent(ratio -> values.set("ratioToRawHc5", summary(ratio)));
                results.ratio(measurement.id(), subject.id(), stock, metric)
                        .ifPresent(ratio -> values.set("ratioToFastestStock", summary(ratio)));
            }
        }
        return json;
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode json = JSON.createObjectNode();
        json.put("median", summary.median()).put("min", summary.min()).put("max", summary.max());
        summary.rounds().forEach(json.putArray("rounds")::add);
        return json;
    }

    /** Writes {@code CALLS_PER_SECOND} as {@code callsPerSecond}. */
    private static String name(Metric metric) {
        StringBuilder name = new StringBuilder();
        for (String word : metric.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
