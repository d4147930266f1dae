package me.ratio.conformance.journey;

import static me.ratio.conformance.contract.LibraryContract.getBook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.ratio.conformance.contract.ContractDocument;
import me.ratio.conformance.contract.LibraryContract;
import me.ratio.conformance.wire.HttpInteraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyRecorderTest {
    private static final String BOOK = "{\"title\":\"T\",\"reader\":\"Ada\",\"copies\":[{\"holder\":\"Grace\"}]}";

    @TempDir
    Path directory;

    private JourneyRecorder recorder;

    @BeforeEach
    void read() throws Exception {
        recorder = new JourneyRecorder(ContractDocument.read(LibraryContract.write(directory)));
    }

    @Test
    void masksATokenWithTheSamePlaceholderInResponseAndRequest() {
        HttpInteraction first = getBook("one", "token-1", BOOK);
        Map<String, List<String>> responseHeaders = new HashMap<>(first.responseHeaders());
        responseHeaders.put("Next-Pass", List.of("token-2"));
        recorder.record(new HttpInteraction(
                "GET", first.uri(), first.requestHeaders(), new byte[0], 200, responseHeaders, first.responseBody()));
        recorder.record(getBook("two", "token-2", BOOK));

        JsonNode recorded = recorder.interactions();

        assertThat(recorded.toString()).doesNotContain("token-", "key-of-library");
        assertThat(recorded.at("/0/response/headers/next-pass").asText()).isEqualTo("<next-pass-1>");
        assertThat(recorded.at("/1/request/headers/authorization").asText()).isEqualTo("Bearer <next-pass-1>");
    }

    @Test
    void masksSensitivePropertiesOfBodies() {
        recorder.record(getBook("one", "token-1", BOOK));

        JsonNode body = recorder.interactions().at("/0/response/body");

        assertThat(body)
                .hasToString("{\"title\":\"T\",\"reader\":\"<reader-1>\",\"copies\":[{\"holder\":\"<holder-1>\"}]}");
    }

    @Test
    void leavesOutVolatileHeaders() {
        HttpInteraction read = getBook("one", "token-1", BOOK);
        recorder.record(new HttpInteraction(
                "GET",
                read.uri(),
                Map.of(),
                new byte[0],
                200,
                Map.of("date", List.of("Sat, 01 Jul 2023 00:00:00 GMT"), "ETag", List.of("1")),
                read.responseBody()));

        assertThat(recorder.interactions().at("/0/response/headers")).hasToString("{\"etag\":\"1\"}");
    }
}
