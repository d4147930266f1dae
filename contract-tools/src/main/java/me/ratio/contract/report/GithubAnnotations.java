package me.ratio.contract.report;

import java.util.List;
import java.util.stream.Collectors;

/** Renders findings as workflow commands of GitHub Actions, which shows them next to the lines of a change. */
public final class GithubAnnotations {
    private GithubAnnotations() {}

    /** Returns one command for each entry. */
    public static String render(List<ReportEntry> entries) {
        return entries.stream()
                .map(entry -> "::" + command(entry) + " file=" + property(entry.file()) + ",line=" + entry.line()
                        + ",title=" + property(entry.rule()) + "::" + data(message(entry)) + "\n")
                .collect(Collectors.joining());
    }

    private static String command(ReportEntry entry) {
        return switch (entry.level()) {
            case "major", "error" -> "error";
            case "minor", "warning" -> "warning";
            default -> "notice";
        };
    }

    private static String message(ReportEntry entry) {
        return entry.places().isEmpty() ? entry.text() : entry.text() + "\n" + String.join("\n", entry.places());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
