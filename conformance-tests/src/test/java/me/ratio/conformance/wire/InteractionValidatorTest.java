package me.ratio.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import me.ratio.conformance.contract.LibraryContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionValidatorTest {
    @TempDir
    Path directory;

    private InteractionValidator validator;

    @BeforeEach
    void read() throws Exception {
        validator = new InteractionValidator(LibraryContract.write(directory));
    }

    @Test
    void acceptsADocumentedInteraction() {
        assertThat(validator.violations(LibraryContract.getBook("one", "s3cret", "{\"title\":\"T\"}")))
                .isEmpty();
    }

    @Test
    void namesRuleAndLocationWithoutAValue() {
        assertThat(validator.violations(
                        LibraryContract.getBook("one", "s3cret", "{\"title\":42,\"extra\":\"s3cret\"}")))
                .hasSize(2)
                .allSatisfy(violation -> assertThat(violation)
                        .startsWith("GET /books/one -> 200: validation.response.body.schema")
                        .doesNotContain("42", "s3cret"))
                .anySatisfy(violation -> assertThat(violation).contains("type at /title"));
    }

    @Test
    void findsAMissingCredentialAndAnUndocumentedStatus() {
        HttpInteraction valid = LibraryContract.getBook("one", "s3cret", "{\"title\":\"T\"}");
        HttpInteraction invalid = new HttpInteraction(
                "GET", valid.uri(), Map.of(), new byte[0], 418, valid.responseHeaders(), new byte[0]);

        assertThat(validator.violations(invalid))
                .anySatisfy(violation -> assertThat(violation).contains("security"))
                .anySatisfy(violation -> assertThat(violation).contains("status"));
        assertThat(validator.responseViolations(invalid)).hasSize(1);
    }
}
