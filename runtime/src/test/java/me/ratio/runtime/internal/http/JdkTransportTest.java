package me.ratio.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.internal.http.RawServer.RawResponse;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTransportTest {
    static final Duration AMPLE = Duration.ofSeconds(20);
    static final int MAX_BYTES = 100_000;
    private static final String SECRET = "canary-secret";

    static TransportRequest request(String method, URI baseUrl, byte[] body) {
        return new TransportRequest(method, baseUrl.resolve("/path?a=b"), Map.of("Api-Key", SECRET), body);
    }

    static TransportResponse send(String method, URI baseUrl, Duration timeout) throws IOException {
        try (JdkTransport transport = new JdkTransport(baseUrl, MAX_BYTES)) {
            return transport.send(request(method, baseUrl, null), timeout);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void sendsEveryMethodWithItsBody(String method) throws IOException {
        try (RawServer server = new RawServer(number -> RawResponse.complete(200, "X-Twice: a\r\n", "response"));
                JdkTransport transport = new JdkTransport(server.baseUrl(), MAX_BYTES)) {
            byte[] body = "{\"ä\":1}".getBytes(StandardCharsets.UTF_8);

            TransportResponse response = transport.send(request(method, server.baseUrl(), body), AMPLE);

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).asString().isEqualTo("response");
            assertThat(response.header("x-TWICE")).isEqualTo("a");
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).line()).isEqualTo(method + " /path?a=b HTTP/1.1");
            assertThat(server.requests().get(0).body()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void returnsRedirectsWithoutFollowingThem(int status) throws IOException {
        try (RawServer elsewhere = new RawServer(number -> RawResponse.complete(200, "", ""));
                RawServer server = new RawServer(
                        number -> RawResponse.complete(status, "Location: " + elsewhere.baseUrl() + "\r\n", ""));
                JdkTransport transport = new JdkTransport(server.baseUrl(), MAX_BYTES)) {
            for (String method : List.of("GET", "POST")) {
                assertThat(transport
                                .send(request(method, server.baseUrl(), null), AMPLE)
                                .status())
                        .isEqualTo(status);
            }
            assertThat(server.requests()).hasSize(2);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void limitsTheSizeOfAResponseAndStaysUsable(int status) throws IOException {
        List<RawResponse> responses = List.of(
                RawResponse.complete(status, "", "x".repeat(MAX_BYTES)),
                RawResponse.complete(status, "", "x".repeat(MAX_BYTES + 1)),
                RawResponse.complete(200, "", "still usable"));
        try (RawServer server = new RawServer(number -> responses.get(number - 1));
                JdkTransport transport = new JdkTransport(server.baseUrl(), MAX_BYTES)) {
            assertThat(transport
                            .send(request("GET", server.baseUrl(), null), AMPLE)
                            .body())
                    .hasSize(MAX_BYTES);
            assertThatThrownBy(() -> transport.send(request("GET", server.baseUrl(), null), AMPLE))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the response is larger than " + MAX_BYTES + " bytes");
            assertThat(transport
                            .send(request("GET", server.baseUrl(), null), AMPLE)
                            .body())
                    .asString()
                    .isEqualTo("still usable");
        }
    }

    @Test
    void reportsAnUnreachableServerAsNotSent() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThatThrownBy(() -> send("POST", URI.create("http://127.0.0.1:" + port), AMPLE))
                .isInstanceOf(NotSentException.class)
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> send("POST", URI.create("http://no-such-host.invalid"), AMPLE))
                .isInstanceOf(NotSentException.class);
    }

    @Test
    void stopsWaitingOnInterruptAndKeepsTheFlag() throws IOException {
        try (RawServer server = new RawServer(number -> new RawResponse("", false))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> send("POST", server.baseUrl(), AMPLE)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
