package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import me.ratio.contract.report.ReportEntry;

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
        return text.append(counts(documents)).append("\n").toString();
    }

    /** Returns the numbers of findings by severity. */
    public static String counts(List<LintedDocument> documents) {
        return count(documents, Severity.ERROR) + " errors, " + count(documents, Severity.WARNING)
                + " warnings, " + count(documents, Severity.INFO) + " notes"
                + (documents.size() == 1 ? "" : " in " + documents.size() + " documents");
    }

    /**
     * Renders findings as a Markdown table.
     *
     * @param documents the documents
     */
    public static String markdown(List<LintedDocument> documents) {
        StringBuilder rows = new StringBuilder("| severity | rule | place | finding |\n|---|---|---|---|\n");
        for (LintedDocument document : documents) {
            for (LintFinding finding : document.findings()) {
                rows.append("| ")
                        .append(finding.rule().severity())
                        .append(" | ")
                        .append(finding.rule().id())
                        .append(" | ")
                        .append(cell(finding.file().orElse(document.name()) + ":" + finding.line()))
                        .append(" | ")
                        .append(cell(finding.message()))
                        .append(" |\n");
            }
        }
        return counts(documents) + ".\n\n" + rows;
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\*_<>\\[\\]|#`])", "\\\\$1");
    }

    /**
     * Returns an entry of a report for each finding, the most severe first.
     *
     * @param documents the documents
     * @param fails tells which findings make the command fail
     */
    public static List<ReportEntry> entries(List<LintedDocument> documents, Predicate<LintFinding> fails) {
        List<ReportEntry> entries = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (LintedDocument document : documents) {
                document.findings().stream()
                        .filter(finding -> finding.rule().severity() == severity)
                        .forEach(finding -> entries.add(entry(document, finding, fails.test(finding))));
            }
        }
        return entries;
    }

    private static ReportEntry entry(LintedDocument document, LintFinding finding, boolean fails) {
        String file = finding.file().orElse(document.name());
        return new ReportEntry(
                finding.rule().severity().toString(),
                fails,
                finding.rule().id(),
                finding.message(),
                file,
                finding.line(),
                List.of(file + ":" + finding.line() + ": " + finding.pointer()));
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
