package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.conformance.wire.HttpInteraction;
import org.jspecify.annotations.Nullable;

/** Sends requests unchanged, without the SDK. */
final class RawHttpClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI baseUrl;

    RawHttpClient(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    HttpInteraction send(String method, String path, Map<String, String> headers, @Nullable JsonNode body) {
        byte[] bytes = body == null ? new byte[0] : bytes(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(baseUrl.resolve(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.forEach((name, value) -> sent.put(name, List.of(value)));
            return new HttpInteraction(
                    method,
                    response.uri(),
                    sent,
                    bytes,
                    response.statusCode(),
                    response.headers().map(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a response", e);
        }
    }

    /** Returns the response's body; a missing node when it has none. */
    static JsonNode json(HttpInteraction interaction) {
        try {
            return MAPPER.readTree(interaction.responseBody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
