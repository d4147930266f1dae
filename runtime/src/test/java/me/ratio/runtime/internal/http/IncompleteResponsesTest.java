package me.ratio.runtime.internal.http;

import static me.ratio.runtime.internal.http.JdkTransportTest.AMPLE;
import static me.ratio.runtime.internal.http.JdkTransportTest.MAX_BYTES;
import static me.ratio.runtime.internal.http.JdkTransportTest.request;
import static me.ratio.runtime.internal.http.JdkTransportTest.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import me.ratio.runtime.internal.http.RawServer.RawResponse;
import me.ratio.runtime.transport.NotSentException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that stall, break off or never come, over real connections. */
class IncompleteResponsesTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly the beginning",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
            })
    void timesOutOnAStalledResponse(String beginning) throws IOException {
        try (RawServer server = new RawServer(number -> new RawResponse(beginning, false))) {
            assertThatThrownBy(() -> send("GET", server.baseUrl(), SHORT)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly the beginning",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
                "HTTP/1.1 20",
                "canary\r\n\r\n"
            })
    void rejectsATruncatedOrMalformedResponse(String beginning) throws IOException {
        try (RawServer server = new RawServer(number -> new RawResponse(beginning, true))) {
            assertThatThrownBy(() -> send("POST", server.baseUrl(), AMPLE))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class)
                    .isNotInstanceOf(InterruptedIOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void doesNotResendWhenAConnectionClosesWithoutAResponse(String method) throws IOException {
        try (RawServer server = new RawServer(
                number -> number == 1 ? RawResponse.complete(200, "", "ok") : new RawResponse("", true))) {
            try (JdkTransport transport = new JdkTransport(server.baseUrl(), MAX_BYTES)) {
                transport.send(request("GET", server.baseUrl(), null), AMPLE);

                assertThatThrownBy(() -> transport.send(request(method, server.baseUrl(), null), AMPLE))
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(NotSentException.class);
            }
            assertThat(server.requests()).hasSize(2);
        }
    }
}
