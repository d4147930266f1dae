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
 * A list of accepted findings, each with a reason.
 *
 * <pre>
 * - rule: description-missing
 *   pointer: /components/schemas/*
 *   reason: The published document describes properties only.
 * </pre>
 *
 * <p>In a pointer {@code *} matches any single key. An entry that matches nothing is a finding itself: the list would
 * otherwise keep entries for errors that were corrected, and accept them silently when they come back.
 */
public final class IgnoreFile {
    private static final List<String> KEYS = List.of("rule", "pointer", "reason");

    private final List<Entry> entries;

    private record Entry(LintRule rule, String pointer, int line) {
        boolean covers(LintFinding finding) {
            // Pattern.quote wraps the pointer in \Q and \E. A * has to leave the quotation to match one key.
            String steps = Pattern.quote(pointer).replace("/*", "\\E/[^/]*\\Q");
            return finding.rule() == rule && finding.pointer().matches(steps);
        }
    }

    private IgnoreFile(List<Entry> entries) {
        this.entries = entries;
    }

    /** Returns a list without entries. */
    public static IgnoreFile none() {
        return new IgnoreFile(List.of());
    }

    /**
     * Reads an ignore file.
     *
     * @param file the file
     * @return its entries
     * @throws DocumentException when it cannot be read, or when an entry has no known rule, no pointer or no reason
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

    private static Entry entry(String location, JsonNode entry, int line) {
        entry.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new DocumentException(
                        location + ": '" + key + "' is not a valid key: use rule, pointer and reason");
            }
        });
        for (String key : KEYS) {
            if (!entry.path(key).isTextual()
                    || key.equals("reason") && entry.path(key).asText().isBlank()) {
                throw new DocumentException(location + ": the key '" + key + "' must be a string");
            }
        }
        String id = entry.path("rule").asText();
        LintRule rule = LintRule.byId(id)
                .orElseThrow(() -> new DocumentException(
                        location + ": '" + id + "' is not a valid rule: use an id of 'ratio-contract rules lint'"));
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
                        lines.file(entry.pointer()),
                        lines.of(entry.pointer()),
                        "The ignore file accepts '" + entry.rule().id() + "' here, but there is no such finding;"
                                + " delete the entry in line " + entry.line() + "."))
                .toList();
    }
}
