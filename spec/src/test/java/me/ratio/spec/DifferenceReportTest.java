package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.report.DiffSummary;
import me.ratio.contract.diff.report.DiffText;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prints the differences between the published revisions. */
class DifferenceReportTest {
    @ParameterizedTest
    @CsvSource({
        "revisions/2022-11-11.api-docs.yaml, revisions/2022-11-30.api-docs.yaml",
        "revisions/2022-11-30.api-docs.yaml, api-docs.yaml",
        "api-docs.yaml, revisions/2022-11-30.api-docs.yaml",
    })
    void putsEachDifferenceIntoOneCause(Path old, Path next) {
        DiffSummary summary = summary(old, next);

        List<DiffFinding> grouped = summary.causes().stream()
                .flatMap(cause -> cause.findings().stream())
                .toList();
        assertThat(grouped).containsExactlyInAnyOrderElementsOf(summary.report().findings());
        assertThat(summary.causes()).allSatisfy(cause -> assertThat(cause.findings())
                .extracting(DiffFinding::level)
                .as(cause.text())
                .contains(cause.level()));
    }

    @Test
    void fitsALongDifferenceOnAPageAndPrintsEveryPlaceOnRequest() {
        DiffSummary summary = summary(Path.of("revisions/2022-11-30.api-docs.yaml"), Path.of("api-docs.yaml"));

        assertThat(DiffText.render(summary, false).lines())
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(DiffText.render(summary, true).lines().filter(line -> line.startsWith("    ")))
                .hasSameSizeAs(summary.report().findings());
    }

    private static DiffSummary summary(Path old, Path next) {
        LocatedDocument before = DocumentReader.locateOpenApi(old);
        LocatedDocument after = DocumentReader.locateOpenApi(next);
        DiffReport report = ContractDiff.between(before.tree(), after.tree(), DiffOptions.strict());
        return DiffSummary.of(report, before, after, List.of());
    }
}
