package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Renders findings as text and as JSON. */
public final class LintReport {
    private LintReport() {}

    /**
     * Renders findings as text.
     *
     * @param documents the documents
     * @return one line for each finding with file and line, then their numbers by severity
     */
    public static String text(List<LintedDocument> documents) {
        StringBuilder text = new StringBuilder();
        for (LintedDocument document : documents) {
            for (LintFinding finding : document.findings()) {
                text.append(finding.file().orElse(document.name()))
                        .append(":")
                        .append(finding.line())
                        .append(": ")
                        .append(finding.rule().severity())
                        .append(" ")
                        .append(finding.rule().id())
                        .append(" ")
                        .append(finding.pointer().isEmpty() ? "" : finding.pointer() + ": ")
                        .append(finding.message())
                        .append("\n");
            }
        }
        return text.toString() + count(documents, Severity.ERROR) + " errors, " + count(documents, Severity.WARNING)
                + " warnings, " + count(documents, Severity.INFO) + " notes"
                + (documents.size() == 1 ? "" : " in " + documents.size() + " documents") + "\n";
    }

    /**
     * Renders findings as JSON.
     *
     * @param documents the documents
     * @return an object with the list {@code findings}
     */
    public static ObjectNode json(List<LintedDocument> documents) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode list = report.putArray("findings");
        for (LintedDocument document : documents) {
            for (LintFinding finding : document.findings()) {
                list.addObject()
                        .put("rule", finding.rule().id())
                        .put("severity", finding.rule().severity().toString())
                        .put("pointer", finding.pointer())
                        .put("file", finding.file().orElse(document.name()))
                        .put("line", finding.line())
                        .put("message", finding.message());
            }
        }
        return report;
    }

    private static long count(List<LintedDocument> documents, Severity severity) {
        return documents.stream()
                .flatMap(document -> document.findings().stream())
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }
}
