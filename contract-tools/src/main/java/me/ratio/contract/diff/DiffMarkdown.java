package me.ratio.contract.diff;

import java.util.List;

/** A diff for a changelog: the verdict, then one list for each level, the gravest first. */
public final class DiffMarkdown {
    private record Section(String title, Kind kind, Verdict level) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("Breaking", Kind.WIRE, Verdict.MAJOR),
            new Section("Compatible", Kind.WIRE, Verdict.MINOR),
            new Section("Words", Kind.WIRE, Verdict.PATCH),
            new Section("Breaking for generated source only", Kind.SOURCE, Verdict.MAJOR),
            new Section("Compatible for generated source", Kind.SOURCE, Verdict.MINOR),
            new Section("Words of generated source", Kind.SOURCE, Verdict.PATCH));

    private DiffMarkdown() {}

    /**
     * Renders a diff.
     *
     * @param report the diff
     * @return Markdown with headings of the third level
     */
    public static String render(Report report) {
        StringBuilder markdown = new StringBuilder(verdict(report));
        for (Section section : SECTIONS) {
            List<Finding> findings = report.findings().stream()
                    .filter(finding -> finding.kind() == section.kind() && finding.level() == section.level())
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

    /** The first line: the verdicts. */
    public static String verdict(Report report) {
        return "Verdict: **" + report.verdict().text() + "** on the wire, **"
                + report.sourceVerdict().text() + "** for generated source.\n";
    }

    private static String line(Finding finding) {
        return "- " + text(finding) + "\n";
    }

    /** What changed, in one line. */
    public static String text(Finding finding) {
        String operation = finding.operation() == null ? "" : "`" + finding.operation() + "`: ";
        String doubt = finding.certain() ? "" : " (not certain)";
        return operation + escaped(finding.message()) + doubt + " `" + finding.id() + "`";
    }

    /** Text of a document must not become markup. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\*_<>\\[\\]|#`])", "\\\\$1");
    }
}
