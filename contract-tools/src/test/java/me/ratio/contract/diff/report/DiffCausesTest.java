package me.ratio.contract.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCausesTest {
    private static final Path SPEC = Path.of("..", "spec");

    @ParameterizedTest
    @CsvSource({
        "revisions/2022-11-11.api-docs.yaml, revisions/2022-11-30.api-docs.yaml",
        "revisions/2022-11-30.api-docs.yaml, api-docs.yaml",
        "api-docs.yaml, revisions/2022-11-30.api-docs.yaml",
    })
    void putsEachDifferenceIntoOneCause(Path old, Path next) {
        DiffSummary summary = summary(SPEC.resolve(old), SPEC.resolve(next));

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
        DiffSummary summary =
                summary(SPEC.resolve("revisions/2022-11-30.api-docs.yaml"), SPEC.resolve("api-docs.yaml"));

        assertThat(DiffText.render(summary, false).lines())
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        assertThat(DiffText.render(summary, true).lines().filter(line -> line.startsWith("    ")))
                .hasSameSizeAs(summary.report().findings());
    }

    @Test
    void namesOneCauseOfManyPlaces() {
        String old = """
                openapi: 3.0.3
                info: { title: T, version: 1.0.0 }
                paths:
                  /a: { get: { operationId: a, responses: { '200': { description: A. } } } }
                  /b: { get: { responses: { '200': { description: A. } } } }
                  /c: { post: { requestBody: { content: { a/b: { schema: { type: string, enum: [x, y, z, w] } } } }, responses: { '200': { description: A. } } } }
                  /d: { put: { operationId: moved, responses: { '200': { description: A. } } } }
                """;
        String header = "parameters: [{ name: X-Key, in: header, required: true, schema: { type: string } }], ";
        String next = old.replace("get: { ", "get: { " + header)
                .replace("x, y, z, w", "w")
                .replace("/d: { put", "/e: { put");

        DiffSummary summary = DiffSummary.of(
                ContractDiff.between(document(old).tree(), document(next).tree(), DiffOptions.strict()),
                document(old),
                document(next),
                List.of());

        assertThat(DiffText.render(summary, false)).isEqualTo("""
                        verdict: major (wire), none (generated source), 7 differences
                        major: 3 causes, 7 differences
                        major enum-value-removed: … is no longer allowed: "x", "y", "z".
                            t.yaml:6: POST /c /paths/~1c/post/requestBody/content/a~1b/schema/enum and 2 other places
                        major operation-removed: PUT /d moved to PUT /e.
                            t.yaml:7: PUT /d /paths/~1d/put and 1 other place
                        major required-parameter-added: The parameter 'X-Key' in 'header' was added and is required.
                            t.yaml:4: GET /a /paths/~1a/get/parameters/0 and 1 other place
                        """);
    }

    private static LocatedDocument document(String text) {
        return DocumentReader.locateOpenApi("t.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static DiffSummary summary(Path old, Path next) {
        LocatedDocument before = DocumentReader.locateOpenApi(old);
        LocatedDocument after = DocumentReader.locateOpenApi(next);
        DiffReport report = ContractDiff.between(before.tree(), after.tree(), DiffOptions.strict());
        return DiffSummary.of(report, before, after, List.of());
    }
}
