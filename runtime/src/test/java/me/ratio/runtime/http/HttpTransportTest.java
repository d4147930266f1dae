package me.ratio.runtime.http;

import static me.ratio.runtime.http.Sending.AMPLE;
import static me.ratio.runtime.http.Sending.MAX_BYTES;
import static me.ratio.runtime.http.Sending.get;
import static me.ratio.runtime.http.Sending.post;
import static me.ratio.runtime.http.Sending.request;
import static me.ratio.runtime.http.Sending.send;
import static me.ratio.runtime.http.Sending.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.ResponseTooLargeException;
import me.ratio.runtime.transport.TransportResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void sendsEveryMethodWithItsBody(String method) throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "X-Twice: a\r\n", "response"));
                HttpTransport transport = transport().build()) {
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

    @Test
    void addsNothingOfItsOwnToARequest() throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", ""))) {
            send(get(server.baseUrl()), AMPLE);

            assertThat(server.requests().get(0).headers()).containsOnlyKeys("Api-Key", "Host", "Connection");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void returnsRedirectsWithoutFollowingThem(int status) throws IOException {
        try (RawServer elsewhere = new RawServer(request -> RawResponse.complete(200, "", ""));
                RawServer server = new RawServer(
                        request -> RawResponse.complete(status, "Location: " + elsewhere.baseUrl() + "\r\n", ""));
                HttpTransport transport = transport().build()) {
            assertThat(transport.send(get(server.baseUrl()), AMPLE).status()).isEqualTo(status);
            assertThat(transport.send(post(server.baseUrl()), AMPLE).status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(2);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407, 408, 421, 425, 429, 503})
    void neverAnswersAStatusByItself(int status) throws IOException {
        String headers = "WWW-Authenticate: Basic realm=a\r\nProxy-Authenticate: Basic realm=a\r\nRetry-After: 0\r\n";
        try (RawServer server = new RawServer(request -> RawResponse.complete(status, headers, ""))) {
            assertThat(send(post(server.baseUrl()), AMPLE).status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void keepsNoCookies() throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "Set-Cookie: a=b; Path=/\r\n", ""));
                HttpTransport transport = transport().build()) {
            transport.send(get(server.baseUrl()), AMPLE);
            transport.send(get(server.baseUrl()), AMPLE);

            assertThat(server.requests().get(1).headers()).doesNotContainKey("Cookie");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void leavesACompressedBodyAsItIs() throws IOException {
        try (RawServer server =
                new RawServer(request -> RawResponse.complete(200, "Content-Encoding: gzip\r\n", "not decoded"))) {
            assertThat(send(get(server.baseUrl()), AMPLE).body()).asString().isEqualTo("not decoded");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void limitsTheSizeOfAResponseAndStaysUsable(int status) throws IOException {
        List<RawResponse> responses = List.of(
                RawResponse.complete(status, "", "x".repeat(MAX_BYTES)),
                RawResponse.complete(status, "", "x".repeat(MAX_BYTES + 1)),
                RawResponse.closing("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(MAX_BYTES)),
                RawResponse.closing("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(MAX_BYTES + 1)),
                RawResponse.complete(200, "", "still usable"));
        try (RawServer server = new RawServer(request -> responses.get(request.number() - 1));
                HttpTransport transport = transport().build()) {
            for (int i = 0; i < 2; i++) {
                assertThat(transport.send(get(server.baseUrl()), AMPLE).body()).hasSize(MAX_BYTES);
                assertThatThrownBy(() -> transport.send(get(server.baseUrl()), AMPLE))
                        .isInstanceOf(ResponseTooLargeException.class)
                        .hasMessage("the response is larger than " + MAX_BYTES + " bytes");
            }
            assertThat(transport.send(get(server.baseUrl()), AMPLE).body())
                    .asString()
                    .isEqualTo("still usable");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 17_000, 10_000_000})
    void limitsALineOfTheHead(int length) throws IOException {
        String token = "x".repeat(length);
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "Refresh: " + token + "\r\n", ""))) {
            if (length <= 16_000) {
                assertThat(send(get(server.baseUrl()), AMPLE).header("Refresh")).isEqualTo(token);
            } else {
                assertThatThrownBy(() -> send(get(server.baseUrl()), AMPLE)).isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 101, 100_000})
    void limitsTheNumberOfLinesOfTheHead(int lines) throws IOException {
        // one more line gives the length of the body
        String headers = "A: b\r\n".repeat(lines - 1);
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, headers, ""))) {
            if (lines <= 100) {
                assertThat(send(get(server.baseUrl()), AMPLE).headers().all("A"))
                        .hasSize(lines - 1);
            } else {
                assertThatThrownBy(() -> send(get(server.baseUrl()), AMPLE)).isInstanceOf(IOException.class);
            }
        }
    }
}
