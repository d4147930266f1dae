package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedList;
import me.ratio.openapi.SourceLines;

/**
 * Findings that are known and accepted, each for a reason.
 *
 * <p>The file is a YAML list of entries with {@code rule}, {@code pointer} and {@code reason}. In a pointer {@code *}
 * stands for any one step.
 */
public final class IgnoreFile {
    private static final List<String> KEYS = List.of("rule", "pointer", "reason");

    private final List<Entry> entries;

    private record Entry(LintRule rule, String pointer, int line) {
        boolean covers(LintFinding finding) {
            String steps = Pattern.quote(pointer).replace("/*", "\\E/[^/]*\\Q");
            return finding.rule() == rule && finding.pointer().matches(steps);
        }
    }

    private IgnoreFile(List<Entry> entries) {
        this.entries = entries;
    }

    /** Ignores nothing. */
    public static IgnoreFile none() {
        return new IgnoreFile(List.of());
    }

    /**
     * Reads an ignore file.
     *
     * @param file the file
     * @return its entries
     * @throws DocumentException when it cannot be read, or an entry lacks a known rule, a pointer or a reason
     */
    public static IgnoreFile read(Path file) {
        LocatedList content = DocumentReader.locateList(file);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < content.entries().size(); i++) {
            int line = content.lines().of(JsonPointers.child("", i));
            entries.add(entry(
                    file + ":" + line + ": entry " + (i + 1), content.entries().get(i), line));
        }
        return new IgnoreFile(entries);
    }

    private static Entry entry(String place, JsonNode entry, int line) {
        entry.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new DocumentException(place + ": unknown key '" + key + "'; an entry has rule, pointer, reason");
            }
        });
        for (String key : KEYS) {
            if (!entry.path(key).isTextual()
                    || key.equals("reason") && entry.path(key).asText().isBlank()) {
                throw new DocumentException(place + ": the key '" + key + "' has to hold a text");
            }
        }
        String id = entry.path("rule").asText();
        LintRule rule = LintRule.byId(id).orElseThrow(() -> new DocumentException(place + ": there is no rule '" + id + "'"));
        return new Entry(rule, entry.path("pointer").asText(), line);
    }

    boolean covers(LintFinding finding) {
        return entries.stream().anyMatch(entry -> entry.covers(finding));
    }

    List<LintFinding> unused(List<LintFinding> found, SourceLines lines) {
        return entries.stream()
                .filter(entry -> found.stream().noneMatch(entry::covers))
                .map(entry -> new LintFinding(
                        LintRule.UNUSED_IGNORE,
                        entry.pointer(),
                        lines.of(entry.pointer()),
                        "The ignore file accepts '" + entry.rule().id() + "' here, which is not found; delete its entry"
                                + " in line " + entry.line() + "."))
                .toList();
    }
}
