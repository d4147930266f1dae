package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.api.Test;

/** Compares documents that differ in one edit, and counts the edits that are judged right. */
class EditKindTest {
    /** The differences of one edit. */
    private record Result(EditTable.Row row, DiffReport report) {
        boolean isMajor() {
            return report.verdict() == Verdict.MAJOR;
        }

        @Override
        public String toString() {
            return row + " -> " + report.verdict() + " "
                    + report.findings().stream()
                            .map(finding -> finding.rule().id())
                            .toList();
        }
    }

    @Test
    void breakingEditsAreMajor() {
        List<Result> results = results("breaking.txt");
        summarise("breaking kinds", results, Result::isMajor);

        assertThat(share(results, "3.0")).isGreaterThanOrEqualTo(0.95);
        assertThat(share(results, "3.1")).isGreaterThanOrEqualTo(0.90);
        assertThat(results).allMatch(result -> !result.report.findings().isEmpty());
        assertThat(results)
                .filteredOn(result -> result.report.verdict() == Verdict.NONE)
                .isEmpty();
    }

    @Test
    void breakingEditsThatOtherToolsMissAreMajor() {
        List<Result> results = results("beyond.txt");
        summarise("kinds beyond other tools", results, Result::isMajor);

        assertThat(results).filteredOn(result -> !result.isMajor()).isEmpty();
        assertThat(results.stream().map(result -> result.row.name()).distinct().count())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void harmlessEditsAreNotMajor() {
        List<Result> results = new ArrayList<>(results("harmless.txt"));
        results.addAll(results("neutral.txt"));
        summarise("harmless edits left alone", results, result -> !result.isMajor());

        assertThat(results.stream().map(result -> result.row.name()).distinct().count())
                .isGreaterThanOrEqualTo(40);
        assertThat(results).filteredOn(Result::isMajor).isEmpty();
    }

    @Test
    void respellingsDoNotChangeTheWire() {
        List<Result> results = results("neutral.txt");
        summarise("edits that leave the wire as it was", results, result -> result.report.verdict() == Verdict.NONE);

        assertThat(results)
                .filteredOn(result -> result.report.verdict() != Verdict.NONE)
                .isEmpty();
    }

    @Test
    void sourceEditsAreMajorForSourceOnly() {
        List<Result> results = results("source.txt");
        summarise("kinds that only code notices", results, result -> result.report.sourceVerdict() == Verdict.MAJOR);

        for (Result result : results) {
            assertThat(result.report.verdict()).as(result.toString()).isNotEqualTo(Verdict.MAJOR);
            assertThat(result.report.sourceVerdict()).as(result.toString()).isEqualTo(Verdict.MAJOR);
            assertThat(result.report.findings())
                    .as(result.toString())
                    .extracting(finding -> finding.rule().id())
                    .contains(result.row.name());
        }
    }

    private static List<Result> results(String table) {
        return EditTable.rows(table).parallelStream()
                .map(row -> new Result(row, row.report()))
                .toList();
    }

    private static double share(List<Result> results, String version) {
        List<Result> own = results.stream()
                .filter(result -> result.row.version().equals(version))
                .toList();
        return (double) own.stream().filter(Result::isMajor).count() / own.size();
    }

    private static void summarise(String title, List<Result> results, Predicate<Result> right) {
        for (String version : EditTable.VERSIONS) {
            List<Result> own = results.stream()
                    .filter(result -> result.row.version().equals(version))
                    .toList();
            List<Result> wrong = own.stream().filter(right.negate()).toList();
            System.out.printf("%s, OpenAPI %s: %d of %d%n", title, version, own.size() - wrong.size(), own.size());
            wrong.forEach(result -> System.out.println("  not " + result));
        }
    }
}
