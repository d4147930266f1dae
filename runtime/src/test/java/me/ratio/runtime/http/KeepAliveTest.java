package me.ratio.runtime.http;

import static me.ratio.runtime.http.Sending.AMPLE;
import static me.ratio.runtime.http.Sending.get;
import static me.ratio.runtime.http.Sending.post;
import static me.ratio.runtime.http.Sending.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.net.ServerSocketFactory;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawResponse.Then;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.testing.TestCertificates;
import me.ratio.runtime.testing.TestCertificates.ServerCertificate;
import me.ratio.runtime.transport.NotSentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that the server closes between two requests, announced or not. */
class KeepAliveTest {
    private static final int REQUESTS = 60;

    private static RawServer server(boolean tls, Then afterEach) throws IOException {
        RawServer.Script script = request ->
                RawResponse.complete(200, "", String.valueOf(request.number())).then(afterEach);
        return tls
                ? new RawServer(TestCertificates.server(ServerCertificate.VALID, false), "https", script)
                : new RawServer(ServerSocketFactory.getDefault(), "http", script);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sendsNothingOnAConnectionThatTheServerHasClosed(boolean tls) throws Exception {
        for (Then end : new Then[] {Then.CLOSE, Then.RESET, Then.HALF_CLOSE}) {
            if (tls && end == Then.HALF_CLOSE) {
                continue; // TLS has no such state
            }
            try (RawServer server = server(tls, end);
                    HttpTransport transport = transport().build()) {
                for (int i = 1; i <= REQUESTS; i++) {
                    assertThat(transport.send(post(server.baseUrl()), AMPLE).body())
                            .asString()
                            .isEqualTo(String.valueOf(i));
                    server.awaitServed(i); // on loopback the end has arrived as well
                }
                assertThat(server.requests()).hasSize(REQUESTS);
                assertThat(server.connections()).isEqualTo(REQUESTS);
            }
        }
    }

    @Test
    void takesAllDeadConnectionsOutOfThePoolAfterARestart() throws Exception {
        try (RawServer server = server(false, Then.OPEN);
                HttpTransport transport = transport().maxConnections(20).build()) {
            openConnections(transport, server, 20);
            server.closeConnections();

            assertThat(transport.send(post(server.baseUrl()), AMPLE).status()).isEqualTo(200);
        }
    }

    private static void openConnections(HttpTransport transport, RawServer server, int number) throws Exception {
        Thread[] threads = new Thread[number];
        for (int i = 0; i < number; i++) {
            threads[i] = new Thread(() -> {
                try {
                    transport.send(get(server.baseUrl()).withStreamedResponse(AMPLE), AMPLE).stream()
                            .readAllBytes();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE", "RESET"})
    void doesNotRepeatARequestWhoseConnectionClosesWhileItIsAnswered(Then end) throws IOException {
        try (RawServer server = new RawServer(request ->
                        request.number() == 1 ? RawResponse.complete(200, "", "ok") : new RawResponse("", end));
                HttpTransport transport = transport().build()) {
            transport.send(get(server.baseUrl()), AMPLE);

            assertThatThrownBy(() -> transport.send(post(server.baseUrl()), AMPLE))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void keepsTheTimeThatTheServerAnnounces() throws Exception {
        try (RawServer server = new RawServer(request -> RawResponse.complete(200, "Keep-Alive: timeout=1\r\n", "ok"));
                HttpTransport transport = transport().build()) {
            transport.send(get(server.baseUrl()), AMPLE);
            transport.send(get(server.baseUrl()), AMPLE);
            assertThat(server.connections()).isEqualTo(1);

            Thread.sleep(1_100); // the library has no clock that a test could move

            transport.send(get(server.baseUrl()), AMPLE);
            assertThat(server.connections()).isEqualTo(2);
        }
    }
}
