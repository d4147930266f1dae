package me.ratio.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractDocumentTest {
    @TempDir
    Path directory;

    private ContractDocument contract;

    @BeforeEach
    void read() throws Exception {
        contract = ContractDocument.read(LibraryContract.write(directory));
    }

    @Test
    void rejectsAFileThatIsNotOpenApi() throws Exception {
        Path file = Files.writeString(directory.resolve("api.json"), "{\"openapi\":\"3.0.0\"}");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> ContractDocument.read(file))
                .withMessageContaining("api.json")
                .withMessageContaining("not an OpenAPI 3 document");
    }

    @Test
    void readsYaml() throws Exception {
        Path file = Files.writeString(directory.resolve("api.yaml"), """
                openapi: 3.1.0
                paths:
                  /books:
                    get: {}
                """);

        assertThat(ContractDocument.read(file).operations()).hasToString("[GET /books]");
    }

    @Test
    void findsTheMostLiteralOperationOfAPath() {
        assertThat(contract.matching("POST", "/books/one:lend").pathTemplate()).isEqualTo("/books/{bookId}:lend");
        assertThat(contract.matching("GET", "/books/one").pathTemplate()).isEqualTo("/books/{bookId}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract.matching("GET", "/readers/ada"))
                .withMessageContaining("GET")
                .withMessageNotContaining("ada");
    }

    @Test
    void listsCredentialAndSensitiveHeaders() {
        assertThat(contract.sensitiveHeaders()).containsExactly("Authorization", "library-key", "next-pass");
    }

    @Test
    void readsTheParametersOfThePathItem() {
        ContractOperation operation = contract.operation("GET", "/books/{bookId}");

        assertThat(operation.examplePath()).isEqualTo("/books/b-1");
        assertThat(operation.parameterExamples("path")).hasToString("{\"bookId\":\"b-1\"}");
    }

    @Test
    void choosesJsonAmongTheMediaTypes() {
        ContractOperation operation = contract.operation("GET", "/books/{bookId}");

        assertThat(operation.responseSchema(200).pointer()).isEqualTo("/components/schemas/Book");
        assertThat(operation.responseExample(404)).hasToString("Optional[{\"code\":7}]");
    }

    @Test
    void namesTheResponseWithoutAnExample() {
        ContractOperation operation = contract.operation("GET", "/books/{bookId}");

        assertThatIllegalStateException()
                .isThrownBy(() -> operation.responseExample(200))
                .withMessage("GET /books/{bookId} has no example for the response 200: add an example to the contract");
    }
}
