package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import me.ratio.contract.diff.rule.Verdict;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares schemas that refer to each other by oneOf, so that every schema is reached from every other one. */
class UnionCycleTest {
    @ParameterizedTest
    @CsvSource({"10, 2", "150, 2", "150, 6"})
    void comparesSchemasThatReferToEachOther(int schemas, int references) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            DiffReport report = ContractDiff.between(
                    document(schemas, references, false), document(schemas, references, true), DiffOptions.strict());

            assertThat(report.verdict()).isEqualTo(Verdict.MINOR);
            assertThat(report.findings())
                    .extracting(DiffFinding::pointer)
                    .containsOnly("/components/schemas/S3/properties/extra");
        });
    }

    private static ObjectNode document(int schemas, int references, boolean extra) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n");
        for (int i = 0; i < schemas; i++) {
            text.append("  /")
                    .append(i)
                    .append(": { post: { requestBody: { content: { application/json: { schema: ")
                    .append(reference(i))
                    .append(" } } }, responses: { '200': { description: A, content: { a/b: { schema: ")
                    .append(reference(schemas - 1 - i))
                    .append(" } } } } } }\n");
        }
        text.append("components:\n  schemas:\n");
        for (int i = 0; i < schemas; i++) {
            text.append("    S")
                    .append(i)
                    .append(": { type: object, properties: { next: ")
                    .append(reference((i + 1) % schemas))
                    .append(", choice: { oneOf: [{ type: string }");
            for (int k = 0; k < references; k++) {
                text.append(", ").append(reference(random.nextInt(schemas)));
            }
            text.append("] }")
                    .append(extra && i == 3 ? ", extra: { type: string }" : "")
                    .append(" } }\n");
        }
        return DocumentReader.locateOpenApi("cycle.yaml", text.toString().getBytes(StandardCharsets.UTF_8))
                .tree();
    }

    private static String reference(int schema) {
        return "{ $ref: '#/components/schemas/S" + schema + "' }";
    }
}
