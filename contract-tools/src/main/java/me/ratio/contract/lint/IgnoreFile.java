package me.ratio.contract.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import me.ratio.contract.ignore.IgnoreEntry;
import me.ratio.contract.ignore.IgnoreList;
import me.ratio.openapi.DocumentException;
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
    private final List<IgnoreEntry> entries;

    private IgnoreFile(List<IgnoreEntry> entries) {
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
        return new IgnoreFile(IgnoreList.read(file, id -> LintRule.byId(id).isPresent(), "lint"));
    }

    boolean covers(LintFinding finding) {
        return entries.stream().anyMatch(entry -> isAccepted(entry, finding));
    }

    private static boolean isAccepted(IgnoreEntry entry, LintFinding finding) {
        return !entry.isExpired(LocalDate.now(ZoneOffset.UTC))
                && entry.covers(finding.rule().id(), finding.pointer());
    }

    List<LintFinding> unused(List<LintFinding> found, SourceLines lines) {
        return entries.stream()
                .filter(entry -> found.stream().noneMatch(finding -> isAccepted(entry, finding)))
                .map(entry -> new LintFinding(
                        LintRule.UNUSED_IGNORE,
                        entry.pointer(),
                        lines.file(entry.pointer()),
                        lines.of(entry.pointer()),
                        "The ignore file accepts '" + entry.rule()
                                + "' here, but there is no such finding, or the entry has expired;"
                                + " delete the entry in line " + entry.line() + "."))
                .toList();
    }
}
