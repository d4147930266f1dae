package me.ratio.runtime.http;

import static me.ratio.runtime.http.Sending.AMPLE;
import static me.ratio.runtime.http.Sending.SECRET;
import static me.ratio.runtime.http.Sending.post;
import static me.ratio.runtime.http.Sending.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import me.ratio.runtime.testing.ForwardProxy;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.testing.TestCertificates;
import me.ratio.runtime.testing.TestCertificates.ServerCertificate;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.ProxyResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that fails before the first byte of a request is reported as not sent. */
class NotSentTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static NotSentException notSent(HttpTransport.Builder transport, URI server, Duration timeout) {
        try (HttpTransport http = transport.build()) {
            NotSentException thrown =
                    catchThrowableOfType(NotSentException.class, () -> http.send(post(server), timeout));
            assertThat(thrown).isNotNull();
            assertThat(thrown.getMessage()).doesNotContain(SECRET);
            return thrown;
        }
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    @Test
    void refusedConnection() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(notSent(transport(), URI.create("http://localhost:" + port), AMPLE))
                .hasMessageStartingWith("the server could not be reached");
    }

    @Test
    void unknownHost() {
        assertThat(notSent(transport(), URI.create("http://no-such-host.invalid"), AMPLE))
                .hasMessage("the name of the server could not be found")
                .hasCauseInstanceOf(UnknownHostException.class);
    }

    @Test
    void connectionThatIsNotAccepted() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) { // the system drops further ones
                Socket socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(full.getLocalSocketAddress(), 50);
                } catch (SocketTimeoutException dropped) {
                    break;
                }
            }
            URI server = URI.create("http://127.0.0.1:" + full.getLocalPort());

            assertThat(notSent(transport().connectTimeout(SHORT), server, AMPLE))
                    .hasMessage("no connection within 300 ms");
            assertThat(notSent(transport(), server, SHORT)).hasMessage("no connection before the timeout");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void handshakeThatIsNotAnswered() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            URI server = URI.create("https://localhost:" + silent.getLocalPort());

            assertThat(notSent(transport().connectTimeout(SHORT), server, AMPLE))
                    .hasMessage("no connection within 300 ms");
            assertThat(notSent(transport(), server, SHORT)).hasMessage("no connection before the timeout");
        }
    }

    @Test
    void serverWithoutTls() throws IOException {
        try (RawServer plain = new RawServer(request -> RawResponse.closing("HTTP/1.1 400 Bad\r\n\r\n"))) {
            URI server = URI.create("https://localhost:" + plain.baseUrl().getPort());
            assertThat(notSent(transport(), server, Duration.ofSeconds(2)).getMessage())
                    .startsWith("no TLS connection (");
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED", "WRONG_HOST", "UNKNOWN_AUTHORITY"})
    void wrongCertificate(ServerCertificate kind) throws IOException {
        try (RawServer server = new RawServer(
                TestCertificates.server(kind, false), "https", request -> RawResponse.complete(200, "", ""))) {
            NotSentException thrown = notSent(transport(), server.baseUrl(), AMPLE);

            assertThat(thrown).hasMessageStartingWith("no TLS connection (");
            assertThat(causes(thrown)).anyMatch(SSLException.class::isInstance);
            if (kind == ServerCertificate.EXPIRED) {
                assertThat(causes(thrown)).anyMatch(CertificateExpiredException.class::isInstance);
            } else if (kind == ServerCertificate.UNKNOWN_AUTHORITY) {
                assertThat(causes(thrown)).anyMatch(CertPathBuilderException.class::isInstance);
            } else {
                assertThat(causes(thrown)).noneMatch(CertificateExpiredException.class::isInstance);
                assertThat(causes(thrown).map(Throwable::getMessage)).anyMatch(text -> text.contains("localhost"));
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 407, 502})
    void proxyThatRefuses(int status) throws IOException {
        String page = "<html>refused</html>";
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", ""));
                ForwardProxy proxy = ForwardProxy.answering(
                        RawResponse.complete(status, "", page).text())) {
            NotSentException thrown = notSent(transport().proxy(proxy.address()), server.baseUrl(), AMPLE);

            assertThat(thrown)
                    .isInstanceOfSatisfying(ProxyResponseException.class, refused -> assertThat(refused.status())
                            .isEqualTo(status));
            assertThat(thrown).hasMessageNotContaining("html");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void proxyThatDoesNotAnswer() throws IOException {
        try (ForwardProxy proxy = ForwardProxy.answering("")) {
            assertThat(notSent(transport().proxy(proxy.address()), URI.create("https://localhost:1"), SHORT))
                    .hasMessage("no connection before the timeout");
        }
    }

    @Test
    void unreachableProxy() throws IOException {
        InetSocketAddress address;
        try (ForwardProxy proxy = ForwardProxy.open()) {
            address = proxy.address();
        }
        assertThat(notSent(transport().proxy(address), URI.create("https://localhost:1"), AMPLE))
                .hasMessageStartingWith("the server could not be reached");
    }

    @Test
    void closedTransport() throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", ""))) {
            HttpTransport transport = transport().build();
            transport.send(post(server.baseUrl()), AMPLE);
            transport.close();

            NotSentException thrown =
                    catchThrowableOfType(NotSentException.class, () -> transport.send(post(server.baseUrl()), AMPLE));
            assertThat(thrown).hasMessage("the client is closed");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void noFreeConnection() throws Exception {
        try (RawServer server = new RawServer(request -> RawResponse.open(""));
                HttpTransport transport = transport().maxConnections(1).build()) {
            Thread holder = new Thread(() -> {
                try {
                    transport.send(post(server.baseUrl()), AMPLE);
                } catch (IOException expected) {
                    return; // the server closes the connection at the end of the test
                }
            });
            holder.start();
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }

            NotSentException thrown =
                    catchThrowableOfType(NotSentException.class, () -> transport.send(post(server.baseUrl()), SHORT));

            assertThat(thrown).hasMessage("no connection before the timeout");
            server.closeConnections();
            holder.join();
            assertThat(server.requests()).hasSize(1);
        }
    }
}
