package me.ratio.sdk.call;

import static me.ratio.sdk.call.JdkTransportTest.AMPLE;
import static me.ratio.sdk.call.JdkTransportTest.LARGEST;
import static me.ratio.sdk.call.JdkTransportTest.request;
import static me.ratio.sdk.call.JdkTransportTest.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import me.ratio.sdk.testing.RawServer;
import me.ratio.sdk.transport.NotSentException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that stall, break off or never come, over real connections. */
class BrokenAnswersTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly the beginning",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
            })
    void anAnswerThatStallsEndsAtTheDeadline(String beginning) throws IOException {
        try (RawServer server = new RawServer(number -> new RawServer.Answer(beginning, false))) {
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
    void anAnswerThatBreaksOffIsNone(String beginning) throws IOException {
        try (RawServer server = new RawServer(number -> new RawServer.Answer(beginning, true))) {
            assertThatThrownBy(() -> send("POST", server.baseUrl(), AMPLE))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class)
                    .isNotInstanceOf(InterruptedIOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.call.JdkTransportTest#methods")
    void aConnectionThatClosesWithoutAnAnswerHasSeenTheRequestOnce(String method) throws IOException {
        try (RawServer server = new RawServer(
                number -> number == 1 ? new RawServer.Answer(ANSWER, false) : new RawServer.Answer("", true))) {
            try (JdkTransport transport = new JdkTransport(server.baseUrl(), LARGEST)) {
                transport.send(request("GET", server.baseUrl(), null), AMPLE);

                assertThatThrownBy(() -> transport.send(request(method, server.baseUrl(), null), AMPLE))
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(NotSentException.class);
            }
            assertThat(server.requestLines()).hasSize(2);
        }
    }
}
