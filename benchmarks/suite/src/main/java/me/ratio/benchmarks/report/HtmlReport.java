package me.ratio.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import me.ratio.benchmarks.driver.Measurement;
import me.ratio.benchmarks.driver.Metric;
import me.ratio.benchmarks.driver.Results;
import me.ratio.benchmarks.driver.Subject;

/** Writes the report as one page that needs nothing else. */
final class HtmlReport {
    private final Report report;
    private final Results results;

    HtmlReport(Report report) {
        this.report = report;
        this.results = report.results();
    }

    String text() throws IOException {
        return template()
                .replace("{{warning}}", paragraph(report.warning()))
                .replace("{{facts}}", facts())
                .replace("{{goals}}", goals())
                .replace("{{notes}}", notes())
                .replace(
                        "{{measurements}}",
                        results.measurements().stream().map(this::section).collect(Collectors.joining()));
    }

    private static String template() throws IOException {
        try (InputStream template = HtmlReport.class.getResourceAsStream("report.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String facts() {
        MeasuringMachine machine = report.machine();
        return fact("Machine", machine.machine())
                + fact("System", machine.os())
                + fact("Java", machine.java())
                + fact("Date", machine.date().toString())
                + fact("Commit", machine.commit())
                + fact("Command", report.options().command())
                + fact("Rounds", Integer.toString(report.options().rounds()));
    }

    private static String fact(String name, String value) {
        return value.isEmpty() ? "" : "<dt>%s</dt><dd>%s</dd>\n".formatted(name, Html.escape(value));
    }

    private String goals() {
        return report.goals().stream()
                .map(goal -> "<tr><td>%s</td><td class=\"number\">%s</td><td><span class=\"%s\">%s</span></td></tr>\n"
                        .formatted(
                                Html.escape(goal.text()),
                                goal.measured(),
                                goal.outcome().replace(' ', '-'),
                                goal.outcome()))
                .collect(Collectors.joining());
    }

    private String notes() {
        return results.notes().stream().map(HtmlReport::paragraph).collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p class=\"note\">" + Html.escape(text) + "</p>\n";
    }

    private String section(Measurement measurement) {
        String stock =
                Goals.fastestStock(results, measurement.id()).map(Subject::id).orElse("");
        List<Metric> metrics =
                results.metrics(measurement.id(), measurement.subjects().get(0).id());
        return "<section>\n<h2>%s</h2>\n<div class=\"charts\">\n%s</div>\n</section>\n"
                .formatted(
                        Html.escape(measurement.title()),
                        metrics.stream()
                                .map(metric -> new Chart(results, measurement, metric, stock).html())
                                .collect(Collectors.joining()));
    }
}
