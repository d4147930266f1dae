package me.ratio.contract.report;

import java.util.List;

/** Renders findings as a JUnit report, which most build servers show as test results. */
public final class JunitReport {
    private JunitReport() {}

    /**
     * Renders findings.
     *
     * @param suite the name of the test suite, such as the command
     * @param entries the findings; one that does not fail is a passed test
     * @return XML
     */
    public static String render(String suite, List<ReportEntry> entries) {
        long failures = entries.stream().filter(ReportEntry::fails).count();
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"")
                .append(Markup.escaped(suite))
                .append("\" tests=\"")
                .append(Math.max(1, entries.size()))
                .append("\" failures=\"")
                .append(failures)
                .append("\" errors=\"0\" skipped=\"0\">\n");
        for (ReportEntry entry : entries) {
            xml.append(testCase(suite + "." + entry.rule(), entry.text()));
            if (entry.fails()) {
                xml.append(">\n      <failure type=\"")
                        .append(Markup.escaped(entry.level()))
                        .append("\" message=\"")
                        .append(Markup.escaped(entry.text()))
                        .append("\">")
                        .append(Markup.escaped(String.join("\n", entry.places())))
                        .append("</failure>\n    </testcase>\n");
            } else {
                xml.append("/>\n");
            }
        }
        if (entries.isEmpty()) {
            xml.append(testCase(suite, "no findings")).append("/>\n");
        }
        return xml.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private static String testCase(String className, String name) {
        return "    <testcase classname=\"" + Markup.escaped(className) + "\" name=\"" + Markup.escaped(name) + "\"";
    }
}
