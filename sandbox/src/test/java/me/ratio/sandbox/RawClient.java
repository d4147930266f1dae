package me.ratio.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Plain HTTP against a sandbox. Every answer is held against the contract. */
final class RawClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContractCheck CONTRACT = new ContractCheck();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final Map<String, String> headers;

    private RawClient(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** Without any credentials. */
    static RawClient anonymous(RatioSandbox sandbox) {
        return new RawClient(sandbox.baseUrl(), Map.of());
    }

    /** With the credentials of the ready client. */
    static RawClient of(RatioSandbox sandbox) {
        return anonymous(sandbox)
                .with("ratio-client-id", sandbox.clientId())
                .with("ratio-client-secret", sandbox.clientSecret());
    }

    RawClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RawClient(base, more);
    }

    RawClient without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new RawClient(base, fewer);
    }

    RawClient withJwt(String jwt) {
        return with("Authorization", "Bearer " + jwt);
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** Posts fields and their values by turns; an even number of arguments. */
    Reply post(String path, Object... fields) {
        return send("POST", path, json(fields));
    }

    Reply patch(String path, Object... fields) {
        return send("PATCH", path, json(fields));
    }

    Reply send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
            if (!method.equals("HEAD")) {
                CONTRACT.check(method, path, response.statusCode(), answer);
            }
            Map<String, String> received = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            return new Reply(response.statusCode(), answer, received);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String json(Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return JSON.valueToTree(body).toString();
    }
}
