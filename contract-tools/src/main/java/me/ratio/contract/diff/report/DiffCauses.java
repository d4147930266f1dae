package me.ratio.contract.diff.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.Verdict;
import me.ratio.openapi.OpenApiDocument;

/**
 * Groups differences by their cause: the same sentence at several places, several values of the same lists, operations
 * that moved to another path, and additions of the same kind.
 *
 * <p>Each difference belongs to exactly one cause.
 */
final class DiffCauses {
    private DiffCauses() {}

    /**
     * Groups the differences of a report.
     *
     * @param report the report
     * @param old the earlier document
     * @param next the later document
     * @return the causes: the highest level first, within a level those with the most differences
     */
    public static List<DiffCause> of(DiffReport report, OpenApiDocument old, OpenApiDocument next) {
        MovedOperations moved = MovedOperations.of(report.findings(), old, next);
        List<DiffCause> causes = new ArrayList<>(moved.causes());
        List<DiffFinding> others = report.findings().stream()
                .filter(finding -> !moved.contains(finding))
                .toList();
        Collection<DiffCause> bySentence = groups(others, DiffCauses::sentenceKey).values().stream()
                .map(group -> new DiffCause(sentence(group.get(0)), group))
                .toList();
        Collection<DiffCause> byPlaces = merged(bySentence, DiffCauses::placesKey);
        List<DiffCause> major = byPlaces.stream()
                .filter(cause -> cause.level() == Verdict.MAJOR)
                .toList();
        List<DiffCause> compatible = byPlaces.stream()
                .filter(cause -> cause.level() != Verdict.MAJOR)
                .toList();
        causes.addAll(major);
        causes.addAll(merged(compatible, DiffCauses::ruleKey));
        causes.sort(Comparator.comparing(DiffCause::level, Comparator.reverseOrder())
                .thenComparing(DiffCause::scope)
                .thenComparing(cause -> -cause.findings().size()));
        return causes;
    }

    /** Returns the sentence of a difference without the consequence, which is the same for all of a level. */
    static String sentence(DiffFinding finding) {
        return finding.message().replaceFirst("; .*$", ".");
    }

    private static <T> Map<List<Object>, List<T>> groups(Collection<T> all, Function<T, List<Object>> key) {
        return all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Object> ruleKey(DiffCause cause) {
        return List.of(cause.level(), cause.rule(), cause.certain());
    }

    private static List<Object> sentenceKey(DiffFinding finding) {
        return List.of(finding.level(), finding.rule(), finding.certain(), sentence(finding));
    }

    private static List<Object> placesKey(DiffCause cause) {
        TreeSet<String> pointers = new TreeSet<>();
        cause.findings().forEach(finding -> pointers.add(finding.pointer()));
        return List.of(cause.level(), cause.rule(), cause.certain(), pointers);
    }

    private static List<DiffCause> merged(Collection<DiffCause> causes, Function<DiffCause, List<Object>> key) {
        List<DiffCause> merged = new ArrayList<>();
        for (List<DiffCause> group : groups(causes, key).values()) {
            List<DiffFinding> findings = new ArrayList<>();
            group.forEach(cause -> findings.addAll(cause.findings()));
            List<String> sentences =
                    findings.stream().map(DiffCauses::sentence).distinct().toList();
            merged.add(new DiffCause(CommonSentence.of(sentences), findings));
        }
        return merged;
    }
}
