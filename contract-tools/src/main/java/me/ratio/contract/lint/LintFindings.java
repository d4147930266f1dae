package me.ratio.contract.lint;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.SourceLines;

/**
 * Collects findings without duplicates: a shared path parameter that is wrong is found once for each operation of its path.
 */
final class LintFindings {
    private static final Comparator<LintFinding> IN_ORDER = Comparator.comparing(
                    (LintFinding finding) -> finding.file().orElse(""))
            .thenComparingInt(LintFinding::line)
            .thenComparing(LintFinding::pointer)
            .thenComparing(LintFinding::rule)
            .thenComparing(LintFinding::message);

    private final SourceLines lines;
    private final Set<LintFinding> all = new LinkedHashSet<>();

    LintFindings(SourceLines lines) {
        this.lines = lines;
    }

    void add(LintRule rule, OpenApiObject object, String message) {
        add(rule, object.pointer(), message);
    }

    void add(LintRule rule, String pointer, String message) {
        all.add(new LintFinding(rule, pointer, lines.file(pointer), lines.of(pointer), message));
    }

    /** Tells whether there is an error or a warning. */
    boolean hasErrorsOrWarnings() {
        return all.stream().anyMatch(finding -> finding.rule().severity() != Severity.INFO);
    }

    /** Tells whether there is an error or a warning at a pointer, above it or below it. */
    boolean hasErrorsOrWarningsNear(String pointer) {
        return all.stream()
                .filter(finding -> finding.rule().severity() != Severity.INFO)
                .anyMatch(finding -> isWithin(finding.pointer(), pointer) || isWithin(pointer, finding.pointer()));
    }

    /** Returns the findings in document order. */
    List<LintFinding> inOrder() {
        return all.stream().sorted(IN_ORDER).toList();
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
