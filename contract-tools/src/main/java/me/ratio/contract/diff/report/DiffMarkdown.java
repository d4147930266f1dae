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
            new Section("Compatible", DiffScope.WIRE, Verdict.MINOR),
            new Section("Documentation", DiffScope.WIRE, Verdict.PATCH),
            new Section("Breaking for generated source only", DiffScope.SOURCE, Verdict.MAJOR),
            new Section("Compatible for generated source", DiffScope.SOURCE, Verdict.MINOR),
            new Section("Documentation of generated source", DiffScope.SOURCE, Verdict.PATCH));

    private DiffMarkdown() {}

    /**
     * Renders a report.
     *
     * @param report the report
     * @return Markdown with headings of the third level
     */
    public static String render(DiffReport report) {
        StringBuilder markdown = new StringBuilder(verdict(report));
        for (Section section : SECTIONS) {
            List<DiffFinding> findings = report.findings().stream()
                    .filter(finding -> finding.scope() == section.scope() && finding.level() == section.level())
                    .toList();
            if (!findings.isEmpty()) {
                markdown.append("\n### ")
                        .append(section.title())
                        .append(" (")
                        .append(findings.size())
                        .append(")\n\n");
                findings.forEach(finding -> markdown.append(line(finding)));
            }
        }
        return markdown.toString();
    }

    /** Returns the first line: the verdicts. */
    public static String verdict(DiffReport report) {
        return "Verdict: **" + report.verdict().text() + "** on the wire, **"
                + report.sourceVerdict().text() + "** for generated source.\n";
    }

    private static String line(DiffFinding finding) {
        return "- " + text(finding) + "\n";
    }

    /** Returns the difference in one line. */
    public static String text(DiffFinding finding) {
        String operation = finding.operation() == null ? "" : "`" + finding.operation() + "`: ";
        String doubt = finding.certain() ? "" : " (not certain)";
        return operation + escaped(finding.message()) + doubt + " `"
                + finding.rule().id() + "`";
    }

    /** Escapes text of a document, which must not become markup. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\*_<>\\[\\]|#`])", "\\\\$1");
    }
}
