package me.ratio.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.ratio.benchmarks.driver.Measurement;
import me.ratio.benchmarks.driver.Metric;
import me.ratio.benchmarks.driver.Results;
import me.ratio.benchmarks.driver.Subject;
import me.ratio.benchmarks.driver.Summary;

/** Draws one metric of one measurement: a bar per subject for the median, and a line from the smallest to the largest. */
final class Chart {
    private final Results results;
    private final Measurement measurement;
    private final Metric metric;
    private final String fastestStock;

    Chart(Results results, Measurement measurement, Metric metric, String fastestStock) {
        this.results = results;
        this.measurement = measurement;
        this.metric = metric;
        this.fastestStock = fastestStock;
    }

    String html() {
        double scale = measurement.subjects().stream()
                .map(this::summary)
                .flatMap(Optional::stream)
                .mapToDouble(Summary::max)
                .max()
                .orElse(1);
        StringBuilder html =
                new StringBuilder("<figure>\n<figcaption>%s</figcaption>\n".formatted(Html.escape(metric.title())));
        for (Subject subject : measurement.subjects()) {
            summary(subject).ifPresent(summary -> html.append(row(subject, summary, scale)));
        }
        return html.append("</figure>\n").toString();
    }

    private Optional<Summary> summary(Subject subject) {
        return results.summary(measurement.id(), subject.id(), metric);
    }

    private String row(Subject subject, Summary summary, double scale) {
        boolean ours = subject.equals(measurement.subjects().get(0));
        return """
                <div class="row%s"><span class="name">%s</span><span class="value">%s</span>
                <span class="track"><span class="bar" style="width:%s%%"></span>\
                <span class="spread" style="left:%s%%;width:%s%%"></span></span>
                <span class="detail">%s</span></div>
                """.formatted(
                        ours ? " ours" : "",
                        Html.escape(subject.label()),
                        number(summary.median()),
                        percent(summary.median(), scale),
                        percent(summary.min(), scale),
                        percent(summary.max() - summary.min(), scale),
                        detail(subject, summary));
    }

    private String detail(Subject subject, Summary summary) {
        List<String> details = new ArrayList<>();
        if (summary.rounds().size() > 1) {
            details.add(number(summary.min()) + " to " + number(summary.max()));
        }
        ratio(subject, Goals.RAW_HC5).ifPresent(text -> details.add(text + " raw HttpClient 5"));
        ratio(subject, fastestStock).ifPresent(text -> details.add(text + " fastest stock"));
        return String.join(" · ", details);
    }

    private Optional<String> ratio(Subject subject, String other) {
        return subject.id().equals(other)
                ? Optional.empty()
                : results.ratio(measurement.id(), subject.id(), other, metric)
                        .map(ratio -> String.format(Locale.ROOT, "%.2f ×", ratio.median()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
    }

    private static String percent(double value, double scale) {
        return String.format(Locale.ROOT, "%.1f", 100 * value / scale);
    }
}
