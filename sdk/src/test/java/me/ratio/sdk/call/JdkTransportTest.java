package me.ratio.sdk.call;

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
import java.util.stream.Stream;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.testing.RawServer;
import me.ratio.sdk.testing.Receiver;
import me.ratio.sdk.transport.NotSentException;
import me.ratio.sdk.transport.TransportRequest;
import me.ratio.sdk.transport.TransportResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTransportTest {
    static final Duration AMPLE = Duration.ofSeconds(20);
    static final int LARGEST = 100_000;
    private static final String SECRET = "canary-secret";

    static TransportRequest request(String method, URI baseUrl, byte[] body) {
        return new TransportRequest(
                method, baseUrl.resolve("/path?a=b"), Map.of(Credential.CLIENT_SECRET.header(), SECRET), body);
    }

    static TransportResponse send(String method, URI baseUrl, Duration timeout) throws IOException {
        try (JdkTransport transport = new JdkTransport(baseUrl, LARGEST)) {
            return transport.send(request(method, baseUrl, null), timeout);
        }
    }

    static Stream<String> methods() {
        return Stream.of(Operation.values()).map(Operation::method).distinct();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodOfTheContractIsSentWithItsBody(String method) throws IOException {
        try (Receiver receiver = new Receiver();
                JdkTransport transport = new JdkTransport(receiver.baseUrl(), LARGEST)) {
            receiver.answer(200, "answer", Map.of("X-Twice", "a"));
            byte[] body = "{\"ä\":1}".getBytes(StandardCharsets.UTF_8);

            TransportResponse answer = transport.send(request(method, receiver.baseUrl(), body), AMPLE);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).asString().isEqualTo("answer");
            assertThat(answer.header("x-TWICE")).isEqualTo("a");
            assertThat(receiver.onlyOne().method()).isEqualTo(method);
            assertThat(receiver.onlyOne().body()).isEqualTo(body);
            assertThat(receiver.onlyOne().uri()).hasToString("/path?a=b");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndNothingIsSentOn(int status) throws IOException {
        try (Receiver elsewhere = new Receiver();
                Receiver receiver = new Receiver();
                JdkTransport transport = new JdkTransport(receiver.baseUrl(), LARGEST)) {
            receiver.answer(status, "", Map.of("Location", elsewhere.baseUrl().toString()));
            for (String method : List.of("GET", "POST")) {
                assertThat(transport
                                .send(request(method, receiver.baseUrl(), null), AMPLE)
                                .status())
                        .isEqualTo(status);
            }
            assertThat(receiver.received()).hasSize(2);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void anAnswerAsLargeAsAllowedIsReadAndALargerOneIsNot() throws IOException {
        try (Receiver receiver = new Receiver();
                JdkTransport transport = new JdkTransport(receiver.baseUrl(), LARGEST)) {
            for (int status : new int[] {200, 500}) {
                receiver.answer(status, "x".repeat(LARGEST));
                assertThat(transport
                                .send(request("GET", receiver.baseUrl(), null), AMPLE)
                                .body())
                        .hasSize(LARGEST);
                receiver.answer(status, "x".repeat(LARGEST + 1));
                assertThatThrownBy(() -> transport.send(request("GET", receiver.baseUrl(), null), AMPLE))
                        .isInstanceOf(IOException.class)
                        .hasMessage("the answer is larger than " + LARGEST + " bytes");
            }
            receiver.answer(200, "still usable");
            assertThat(transport
                            .send(request("GET", receiver.baseUrl(), null), AMPLE)
                            .body())
                    .asString()
                    .isEqualTo("still usable");
        }
    }

    @Test
    void nobodyListeningMeansNothingWasSent() throws IOException {
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
    void anInterruptedCallerStopsWaitingAndStaysInterrupted() throws IOException {
        try (RawServer server = new RawServer(number -> new RawServer.Answer("", false))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> send("POST", server.baseUrl(), AMPLE)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
