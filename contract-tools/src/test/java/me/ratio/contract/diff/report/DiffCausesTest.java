package me.ratio.contract.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;
import org.junit.jupiter.api.Test;

class DiffCausesTest {
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
}
