package me.ratio.runtime.http;

import static me.ratio.runtime.http.Sending.AMPLE;
import static me.ratio.runtime.http.Sending.get;
import static me.ratio.runtime.http.Sending.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.TransportException;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedBodiesTest {
    private static final byte[] CONTENT = "x".repeat(300_000).getBytes();

    @ParameterizedTest
    @ValueSource(longs = {RequestBody.UNKNOWN_LENGTH, 300_000})
    void sendsASourceThatIsOpenedOnce(long length) throws IOException {
        AtomicInteger opened = new AtomicInteger();
        RequestBody body = RequestBody.of(
                () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(CONTENT);
                },
                length);
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", ""));
                HttpTransport transport = transport().build()) {
            transport.send(new TransportRequest("PUT", server.baseUrl(), HttpHeaders.empty(), body), AMPLE);

            assertThat(server.requests().get(0).body()).isEqualTo(CONTENT);
            assertThat(server.requests().get(0).headers())
                    .containsKey(length < 0 ? "Transfer-Encoding" : "Content-Length");
            assertThat(opened).hasValue(1);
        }
    }

    @Test
    void saysThatTheSourceFailedAndNotTheConnection() throws IOException {
        Map<RequestBody.Source, String> failures = Map.of(
                () -> {
                    throw new IOException("canary");
                },
                "the request body could not be read (IOException)",
                () -> {
                    throw new IllegalStateException("canary");
                },
                "the request body could not be read (IllegalStateException)",
                () -> new ByteArrayInputStream(CONTENT, 0, 10),
                "the request body does not have the 20000 bytes that were announced",
                () -> new ByteArrayInputStream(CONTENT),
                "the request body does not have the 20000 bytes that were announced");
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", ""));
                HttpTransport transport = transport().maxConnections(1).build()) {
            failures.forEach((source, message) -> assertThatThrownBy(() -> transport.send(
                            new TransportRequest(
                                    "PUT", server.baseUrl(), HttpHeaders.empty(), RequestBody.of(source, 20_000)),
                            AMPLE))
                    .isInstanceOf(TransportException.class)
                    .hasMessage(message)
                    .hasNoCause());
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void staysUsableAfterAnError() throws IOException {
        RequestBody body = RequestBody.of(
                () -> {
                    throw new OutOfMemoryError("simulated");
                },
                RequestBody.UNKNOWN_LENGTH);
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", ""));
                HttpTransport transport = transport().maxConnections(1).build()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> transport.send(
                                new TransportRequest("PUT", server.baseUrl(), HttpHeaders.empty(), body), AMPLE))
                        .isInstanceOf(TransportException.class)
                        .hasMessage("the exchange failed (OutOfMemoryError)");
            }
            assertThat(transport.send(get(server.baseUrl()), AMPLE).status()).isEqualTo(200);
        }
    }

    @Test
    void handsALargeResponseOverAndUsesTheConnectionAgain() throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", new String(CONTENT)));
                HttpTransport transport = transport().build()) {
            for (int i = 0; i < 2; i++) {
                try (TransportResponse response =
                        transport.send(get(server.baseUrl()).withStreamedResponse(AMPLE), AMPLE)) {
                    assertThat(response.isStreamed()).isTrue();
                    assertThat(response.stream().readAllBytes()).isEqualTo(CONTENT);
                }
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void closesTheConnectionOfAResponseThatIsNotReadToItsEnd() throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", new String(CONTENT)));
                HttpTransport transport = transport().maxConnections(1).build()) {
            for (int i = 0; i < 3; i++) {
                try (TransportResponse response =
                        transport.send(get(server.baseUrl()).withStreamedResponse(AMPLE), AMPLE)) {
                    assertThat(response.stream().read()).isEqualTo('x');
                }
            }
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void endsAStreamThatBringsNothingAndLetsASlowOneLast() throws IOException {
        RawResponse stalled = RawResponse.open("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbeginning");
        try (RawServer server = new RawServer(request -> stalled);
                HttpTransport transport = transport().build()) {
            TransportResponse response =
                    transport.send(get(server.baseUrl()).withStreamedResponse(Duration.ofMillis(100)), AMPLE);
            InputStream stream = response.stream();

            assertThat(stream.readNBytes(9)).asString().isEqualTo("beginning");
            assertThatThrownBy(stream::read)
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessage("the response stopped");
        }
    }
}
