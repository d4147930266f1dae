package me.ratio.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.ratio.conformance.contract.ContractDocument;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.conformance.journey.JourneyRecorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small contract, and exchanges that keep it or do not. */
class InteractionValidatorTest {
    private static final String LIBRARY = """
            { "openapi": "3.0.0", "info": { "title": "Library", "version": "1" },
              "paths": {
                "/books/{bookId}": { "get": {
                  "parameters": [{ "name": "bookId", "in": "path", "required": true, "schema": { "type": "string" } }],
                  "security": [{ "Key": [], "Pass": [] }],
                  "responses": {
                    "200": { "description": "A book.",
                      "headers": { "next-pass": { "x-sensitive": true, "schema": { "type": "string" } } },
                      "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Book" } } } },
                    "404": { "description": "None." } } } },
                "/books/{bookId}:lend": { "post": {
                  "parameters": [{ "name": "bookId", "in": "path", "required": true, "schema": { "type": "string" } }],
                  "responses": { "204": { "description": "Lent." } } } } },
              "components": {
                "securitySchemes": { "Key": { "type": "apiKey", "name": "library-key", "in": "header" },
                                     "Pass": { "type": "http", "scheme": "bearer" } },
                "schemas": { "Book": { "type": "object", "required": ["title"], "properties": {
                  "title": { "type": "string" }, "reader": { "type": "string", "x-sensitive": true } } } } } }
            """;

    @TempDir
    Path directory;

    private ContractDocument contract;
    private InteractionValidator validator;

    @BeforeEach
    void read() throws Exception {
        Path file = Files.writeString(directory.resolve("library.json"), LIBRARY);
        contract = ContractDocument.read(file);
        validator = new InteractionValidator(file);
    }

    @Test
    void anExchangeThatKeepsTheContractHasNoMessage() {
        assertThat(validator.messages(read("one", "s3cret", "{\"title\":\"T\"}")))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByRuleAndPlaceWithoutAValue() {
        assertThat(validator.messages(read("one", "s3cret", "{\"title\":42,\"extra\":\"s3cret\"}")))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .startsWith("GET /books/one -> 200: validation.response.body.schema")
                        .doesNotContain("42", "s3cret"))
                .anySatisfy(message -> assertThat(message).contains("type at /title"));
    }

    @Test
    void aMissingCredentialAndAnUndocumentedStatusAreFound() {
        HttpInteraction kept = read("one", "s3cret", "{\"title\":\"T\"}");
        HttpInteraction broken =
                new HttpInteraction("GET", kept.uri(), Map.of(), new byte[0], 418, kept.responseHeaders(), new byte[0]);

        assertThat(validator.messages(broken))
                .anySatisfy(message -> assertThat(message).contains("security"))
                .anySatisfy(message -> assertThat(message).contains("status"));
        assertThat(validator.answerMessages(broken)).hasSize(1);
    }

    @Test
    void aPathBelongsToTheOperationThatFitsItClosest() {
        assertThat(contract.matching("POST", "/books/one:lend").template()).isEqualTo("/books/{bookId}:lend");
        assertThat(contract.matching("GET", "/books/one").template()).isEqualTo("/books/{bookId}");
    }

    @Test
    void anOperationWithoutAnExampleSaysWhatIsMissing() {
        ContractOperation operation = contract.operation("GET", "/books/{bookId}");

        assertThatIllegalStateException()
                .isThrownBy(() -> operation.responseExample(200))
                .withMessage("GET /books/{bookId} has no example for the answer 200: the contract must give one");
    }

    @Test
    void aRecordedTokenCanBeFollowedAndNotRead() {
        JourneyRecorder recorder = new JourneyRecorder(contract);
        HttpInteraction first = read("one", "token-1", "{\"title\":\"T\",\"reader\":\"Ada\"}");
        Map<String, List<String>> answered = new HashMap<>(first.responseHeaders());
        answered.put("Next-Pass", List.of("token-2"));
        recorder.record(new HttpInteraction(
                "GET", first.uri(), first.requestHeaders(), new byte[0], 200, answered, first.responseBody()));
        recorder.record(read("two", "token-2", "{\"title\":\"T\",\"reader\":\"Ada\"}"));

        JsonNode recorded = recorder.exchanges();

        assertThat(recorded.toString()).doesNotContain("token-", "Ada", "key-of-library");
        assertThat(recorded.at("/0/response/headers/next-pass").asText()).isEqualTo("<next-pass-1>");
        assertThat(recorded.at("/1/request/headers/authorization").asText()).isEqualTo("Bearer <next-pass-1>");
        assertThat(recorded.at("/1/response/body/reader").asText()).isEqualTo("<reader-1>");
    }

    private static HttpInteraction read(String book, String pass, String body) {
        return new HttpInteraction(
                "GET",
                URI.create("http://127.0.0.1/books/" + book),
                Map.of("library-key", List.of("key-of-library"), "Authorization", List.of("Bearer " + pass)),
                new byte[0],
                200,
                Map.of("Content-Type", List.of("application/json")),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
