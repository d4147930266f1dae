package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generator does not take: it says where and why, all at once, and writes nothing. */
class RefusalsTest {
    @TempDir
    Path folder;

    @Test
    void everyPlaceIsNamedWithItsReasonInOneAnswer() throws IOException {
        assertThat(refusals(Generation.text("refused.yaml")))
                .containsExactlyElementsOf(
                        Generation.text("refused.txt").lines().toList());
    }

    @Test
    void anotherVersionOfOpenApi() throws IOException {
        assertThat(refusals("swagger: '2.0'\ninfo: {title: Old, version: '1'}\npaths: {}\n"))
                .contains("/openapi: only OpenAPI 3.0 and 3.1 are supported, this is Swagger 2.0");
    }

    @Test
    void aDocumentWithoutOperations() throws IOException {
        assertThat(refusals("openapi: 3.0.1\ninfo: {title: None, version: '1'}\npaths: {}\n"))
                .containsExactly("/paths: no operation, so there is nothing to generate");
    }

    @Test
    void moreParametersThanAConstructorTakes() throws IOException {
        assertThat(refusals(LargeDocumentTest.HEAD + "  /a:\n    get:\n      operationId: a\n      parameters:\n"
                        + LargeDocumentTest.lines(251, "        - {name: p%d, in: query, schema: {type: string}}\n")
                        + "      responses: {'204': {description: Nothing}}\n"))
                .containsExactly("/paths/~1a/get/parameters: more than 250 parameters of one kind");
    }

    @Test
    void moreOperationsThanTheirTableTakes() throws IOException {
        assertThat(refusals(LargeDocumentTest.HEAD
                        + LargeDocumentTest.lines(
                                1478,
                                "  /a%1$d: {get: {operationId: a%1$d, responses: {'204': {description: Nothing}}}}\n")))
                .containsExactly("/paths: more operations, 1478, than Java has room for in one table; split them");
    }

    private List<String> refusals(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), document);
        Path out = folder.resolve("out");
        Throwable refusal = catchThrowable(() -> Generation.ofDocument(file, out));
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
        assertThat(Generation.written(out)).as("files after a refusal").isEmpty();
        List<String> lines = refusal.getMessage().lines().map(String::strip).toList();
        assertThat(lines.get(0))
                .isEqualTo("The document asks for what this generator cannot express; nothing was written:");
        return lines.subList(1, lines.size());
    }
}
