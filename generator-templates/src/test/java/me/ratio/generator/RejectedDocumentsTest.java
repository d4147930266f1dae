package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are rejected: all errors are reported at once, and nothing is written. */
class RejectedDocumentsTest {
    @TempDir
    Path folder;

    @Test
    void everyErrorIsReportedAtOnce() throws IOException {
        assertThat(errors(Generation.text("refused.yaml")))
                .containsExactlyElementsOf(
                        Generation.text("refused.txt").lines().toList());
    }

    @Test
    void rejectsOtherVersionsOfOpenApi() throws IOException {
        assertThat(errors("swagger: '2.0'\ninfo: {title: Old, version: '1'}\npaths: {}\n"))
                .contains("/openapi: only OpenAPI 3.0 and 3.1 are supported, not 'Swagger 2.0'");
    }

    @Test
    void rejectsReferencesThatAreNotFollowed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("document.yaml"),
                "openapi: 3.0.1\ninfo: {title: None, version: '1'}\npaths: {}\n"
                        + "components: {schemas: {A: {$ref: 'https://example.com/a.yaml'}}}\n");

        assertThat(catchThrowable(() -> Generation.ofDocument(file, folder.resolve("out"))))
                .hasStackTraceContaining(
                        "document.yaml:4: the reference 'https://example.com/a.yaml' cannot be followed:"
                                + " only files beside the document are read, no URLs");
    }

    @Test
    void rejectsADocumentWithoutOperations() throws IOException {
        assertThat(errors("openapi: 3.0.1\ninfo: {title: None, version: '1'}\npaths: {}\n"))
                .containsExactly("/paths: there is no operation, so there is nothing to generate");
    }

    @Test
    void rejectsMoreParametersThanAConstructorTakes() throws IOException {
        assertThat(errors(ClassFileLimitsTest.HEAD + "  /a:\n    get:\n      operationId: a\n      parameters:\n"
                        + ClassFileLimitsTest.lines(251, "        - {name: p%d, in: query, schema: {type: string}}\n")
                        + "      responses: {'204': {description: Nothing}}\n"))
                .containsExactly("/paths/~1a/get/parameters: more than 250 parameters of one kind");
    }

    @Test
    void rejectsMoreOperationsThanTheirTableTakes() throws IOException {
        assertThat(errors(ClassFileLimitsTest.HEAD
                        + ClassFileLimitsTest.lines(
                                1478,
                                "  /a%1$d: {get: {operationId: a%1$d, responses: {'204': {description: Nothing}}}}\n")))
                .containsExactly("/paths: the 1478 operations do not fit into one Java class: split the document");
    }

    private List<String> errors(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("document.yaml"), document);
        Path out = folder.resolve("out");
        Throwable error = catchThrowable(() -> Generation.ofDocument(file, out));
        assertThat(error).isInstanceOf(IllegalArgumentException.class);
        assertThat(Generation.written(out)).as("files after an error").isEmpty();
        List<String> lines = error.getMessage().lines().map(String::strip).toList();
        assertThat(lines.get(0))
                .isEqualTo("The document contains what this generator does not support; nothing was written:");
        return lines.subList(1, lines.size());
    }
}
