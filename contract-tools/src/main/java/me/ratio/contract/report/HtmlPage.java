package me.ratio.contract.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders findings as one HTML page without scripts and other files. */
public final class HtmlPage {
    private static final String STYLE = style();

    private HtmlPage() {}

    /**
     * Renders findings.
     *
     * @param title the title of the page
     * @param summary the lines that say what matters, the most important first
     * @param entries the findings, those of a level together
     * @return HTML
     */
    public static String render(String title, List<String> summary, List<ReportEntry> entries) {
        boolean fails = entries.stream().anyMatch(ReportEntry::fails);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n<title>")
                .append(Markup.escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header class=\"")
                .append(fails ? "fails" : "passes")
                .append("\">\n<h1>")
                .append(Markup.escaped(title))
                .append("</h1>\n");
        summary.forEach(line -> page.append("<p>").append(Markup.escaped(line)).append("</p>\n"));
        Map<String, List<ReportEntry>> levels = entries.stream()
                .collect(Collectors.groupingBy(ReportEntry::level, LinkedHashMap::new, Collectors.toList()));
        page.append("<nav>\n");
        levels.forEach((level, some) -> page.append("<a class=\"")
                .append(Markup.escaped(level))
                .append("\" href=\"#")
                .append(Markup.escaped(level))
                .append("\">")
                .append(some.size())
                .append(' ')
                .append(Markup.escaped(level))
                .append("</a>\n"));
        page.append("</nav>\n</header>\n<main>\n");
        levels.forEach((level, some) -> section(page, level, some));
        if (entries.isEmpty()) {
            page.append("<p>There are no findings.</p>\n");
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void section(StringBuilder page, String level, List<ReportEntry> entries) {
        page.append("<section id=\"")
                .append(Markup.escaped(level))
                .append("\">\n<h2>")
                .append(Markup.escaped(level))
                .append(" <small>")
                .append(entries.size())
                .append("</small></h2>\n");
        for (ReportEntry entry : entries) {
            page.append("<article class=\"")
                    .append(Markup.escaped(level))
                    .append("\">\n<h3>")
                    .append(Markup.escaped(entry.text()))
                    .append("</h3>\n<p class=\"rule\">")
                    .append(Markup.escaped(entry.rule()))
                    .append("</p>\n");
            places(page, entry.places());
            page.append("</article>\n");
        }
        page.append("</section>\n");
    }

    private static void places(StringBuilder page, List<String> places) {
        boolean many = places.size() > 3;
        if (many) {
            page.append("<details>\n<summary>").append(places.size()).append(" places</summary>\n");
        }
        page.append("<ul>\n");
        places.forEach(
                place -> page.append("<li><code>").append(Markup.escaped(place)).append("</code></li>\n"));
        page.append("</ul>\n").append(many ? "</details>\n" : "");
    }

    private static String style() {
        try (InputStream style = HtmlPage.class.getResourceAsStream("page.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css is missing from the jar", e);
        }
    }
}
