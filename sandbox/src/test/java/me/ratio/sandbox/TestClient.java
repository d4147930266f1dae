package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Sends plain HTTP to a sandbox and checks every response against the contract. */
final class TestClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContractAssertions CONTRACT = new ContractAssertions();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RatioSandbox sandbox;
    private final Map<String, String> headers;

    private TestClient(RatioSandbox sandbox, Map<String, String> headers) {
        this.sandbox = sandbox;
        this.headers = headers;
    }

    /** Creates a client without credentials. */
    static TestClient anonymous(RatioSandbox sandbox) {
        return new TestClient(sandbox, Map.of());
    }

    /** Creates a client with the credentials of the sandbox. */
    static TestClient of(RatioSandbox sandbox) {
        return of(sandbox, sandbox.first());
    }

    /** Creates a client with the credentials of a tenant. */
    static TestClient of(RatioSandbox sandbox, SandboxTenant tenant) {
        return anonymous(sandbox)
                .with("ratio-client-id", tenant.clientId())
                .with("ratio-client-secret", tenant.clientSecret());
    }

    TestClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new TestClient(sandbox, more);
    }

    TestClient without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new TestClient(sandbox, fewer);
    }

    TestClient withJwt(String jwt) {
        return with("Authorization", "Bearer " + jwt);
    }

    TestResponse get(String path) {
        return send("GET", path, null);
    }

    TestResponse delete(String path) {
        return send("DELETE", path, null);
    }

    /** Posts an object with alternating names and values. */
    TestResponse post(String path, Object... fields) {
        return send("POST", path, json(fields));
    }

    TestResponse patch(String path, Object... fields) {
        return send("PATCH", path, json(fields));
    }

    TestResponse send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode json = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
            if (!method.equals("HEAD") && !path.startsWith("/_sandbox/")) {
                CONTRACT.check(method, URI.create(path).getPath(), response.statusCode(), json);
            }
            assertThat(sandbox.responseViolations())
                    .as("responses that the sandbox found not to match the contract")
                    .isZero();
            Map<String, String> received = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            return new TestResponse(response.statusCode(), json, received);
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
