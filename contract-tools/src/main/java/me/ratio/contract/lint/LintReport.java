package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Renders findings as text and as JSON. */
public final class LintReport {
    private LintReport() {}

    /**
     * Renders findings as text.
     *
     * @param file the name of the checked file
     * @param findings the findings
     * @return one line for each finding with file and line, then their numbers by severity
     */
    public static String text(String file, List<LintFinding> findings) {
        String lines = findings.stream()
                .map(finding -> finding.file().orElse(file) + ":" + finding.line() + ": "
                        + finding.rule().severity() + " " + finding.rule().id() + " "
                        + (finding.pointer().isEmpty() ? "" : finding.pointer() + ": ") + finding.message() + "\n")
                .collect(Collectors.joining());
        return lines + count(findings, Severity.ERROR) + " errors, " + count(findings, Severity.WARNING) + " warnings, "
                + count(findings, Severity.INFO) + " notes\n";
    }

    /**
     * Renders findings as JSON.
     *
     * @param findings the findings
     * @return an object with the list {@code findings}
     */
    public static ObjectNode json(List<LintFinding> findings) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode list = report.putArray("findings");
        for (LintFinding finding : findings) {
            ObjectNode entry = list.addObject();
            finding.file().ifPresent(file -> entry.put("file", file));
            entry.put("rule", finding.rule().id())
                    .put("severity", finding.rule().severity().toString())
                    .put("pointer", finding.pointer())
                    .put("line", finding.line())
                    .put("message", finding.message());
        }
        return report;
    }

    private static long count(List<LintFinding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }
}
