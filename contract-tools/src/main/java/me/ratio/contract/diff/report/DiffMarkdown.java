package me.ratio.contract.diff.report;

import java.util.List;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.diff.rule.Verdict;

/** Prints differences for a changelog: the verdicts, then one list for each level, the highest first. */
public final class DiffMarkdown {
    private record Section(String title, DiffScope scope, Verdict level) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("Breaking", DiffScope.WIRE, Verdict.MAJOR),
            new Section("Breaking for generated source only", DiffScope.SOURCE, Verdict.MAJOR),
            new Section("Compatible", DiffScope.WIRE, Verdict.MINOR),
            new Section("Compatible for generated source", DiffScope.SOURCE, Verdict.MINOR),
            new Section("Documentation", DiffScope.WIRE, Verdict.PATCH),
            new Section("Documentation of generated source", DiffScope.SOURCE, Verdict.PATCH));

    /** More places of one cause are counted; they are in the other formats. */
    private static final int MAX_PLACES = 10;

    private DiffMarkdown() {}

    /**
     * Renders differences.
     *
     * @param summary the differences
     * @return Markdown with headings of the third level
     */
    public static String render(DiffSummary summary) {
        StringBuilder markdown = new StringBuilder(verdict(summary.report()));
        summary.notes()
                .forEach(note -> markdown.append('\n').append(escaped(note)).append('\n'));
        for (Section section : SECTIONS) {
            List<DiffCause> causes = summary.of(section.level()).stream()
                    .filter(cause -> cause.scope() == section.scope())
                    .toList();
            if (!causes.isEmpty()) {
                markdown.append("\n### ")
                        .append(section.title())
                        .append(" (")
                        .append(causes.size())
                        .append(")\n\n");
                causes.forEach(cause -> append(markdown, summary, cause));
            }
        }
        return markdown.toString();
    }

    private static void append(StringBuilder markdown, DiffSummary summary, DiffCause cause) {
        List<DiffFinding> findings = cause.findings();
        markdown.append("- ")
                .append(escaped(cause.text()))
                .append(cause.certain() ? "" : " (not certain)")
                .append(" `")
                .append(cause.rule())
                .append("`\n");
        findings.stream().limit(MAX_PLACES).forEach(finding -> markdown.append("  - ")
                .append(finding.operation() == null ? "" : code(finding.operation()) + " ")
                .append(code(finding.pointer().isEmpty() ? "/" : finding.pointer()))
                .append(" (line ")
                .append(summary.places().line(finding))
                .append(")\n"));
        if (findings.size() > MAX_PLACES) {
            markdown.append("  - and ").append(findings.size() - MAX_PLACES).append(" other places\n");
        }
    }

    /** Returns the first line: the verdicts. */
    public static String verdict(DiffReport report) {
        return "Verdict: **" + report.verdict().text() + "** on the wire, **"
                + report.sourceVerdict().text() + "** for generated source.\n";
    }

    /** Returns the difference in one line. */
    public static String text(DiffFinding finding) {
        String operation = finding.operation() == null ? "" : "`" + finding.operation() + "`: ";
        String doubt = finding.certain() ? "" : " (not certain)";
        return operation + escaped(finding.message()) + doubt + " `"
                + finding.rule().id() + "` at " + code(finding.pointer());
    }

    private static String code(String text) {
        return "`" + text.replaceAll("[\\s`]+", " ") + "`";
    }

    /** Escapes text of a document, which must not become markup. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\*_<>\\[\\]|#`])", "\\\\$1");
    }
}
