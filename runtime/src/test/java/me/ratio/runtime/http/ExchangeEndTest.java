package me.ratio.runtime.http;

import static me.ratio.runtime.http.Sending.AMPLE;
import static me.ratio.runtime.http.Sending.post;
import static me.ratio.runtime.http.Sending.request;
import static me.ratio.runtime.http.Sending.send;
import static me.ratio.runtime.http.Sending.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Method;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ServerSocketFactory;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.testing.StalledReader;
import me.ratio.runtime.testing.TestCertificates;
import me.ratio.runtime.testing.TestCertificates.ServerCertificate;
import me.ratio.runtime.transport.NotSentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that stall, break off or never come, and callers that stop waiting. */
class ExchangeEndTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly the beginning",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
            })
    void timesOutOnAStalledResponse(String beginning) throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.open(beginning))) {
            assertThatThrownBy(() -> send(post(server.baseUrl()), SHORT)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly the beginning",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\ncanary\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: canary\r\n\r\n",
                "HTTP/1.1 200 OK\r\ncanary\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 20",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 204 No Content\r\nNext-Token: cana",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nNext-Token: canary",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nNext-Token: canary\r\n",
                "canary\r\n\r\n"
            })
    void reportsATruncatedOrMalformedResponseWithoutQuotingIt(String beginning) throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.closing(beginning))) {
            assertThatThrownBy(() -> send(post(server.baseUrl()), AMPLE))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NotSentException.class)
                    .isNotInstanceOf(InterruptedIOException.class)
                    .hasStackTraceContaining("me.ratio.runtime")
                    .satisfies(thrown -> {
                        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                            assertThat(String.valueOf(cause.getMessage())).doesNotContain("canary");
                        }
                    });
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void timesOutOnARequestThatTheServerDoesNotRead(boolean tls) throws IOException {
        byte[] large = new byte[20_000_000];
        ServerSocketFactory sockets =
                tls ? TestCertificates.server(ServerCertificate.VALID, false) : ServerSocketFactory.getDefault();
        try (StalledReader server = new StalledReader(sockets)) {
            URI uri = URI.create((tls ? "https" : "http") + "://localhost:" + server.port());

            long start = System.nanoTime();
            assertThatThrownBy(() -> send(request("POST", uri, large), Duration.ofMillis(500)))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void sendsNothingOnAnInterruptedThread() throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.open(""))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> send(post(server.baseUrl()), AMPLE)).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Waits for a response on a thread, interrupts it, and returns what the call ended with. */
    private static Throwable interrupted(RawServer server, boolean virtual) throws Exception {
        AtomicReference<Throwable> end = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        try (HttpTransport transport = transport().build()) {
            Thread caller = start(virtual, () -> {
                try {
                    transport.send(post(server.baseUrl()), AMPLE);
                } catch (IOException e) {
                    end.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            long start = System.nanoTime();
            caller.interrupt();
            caller.join();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(flag).hasValue(true);
        }
        return end.get();
    }

    private static Thread start(boolean virtual, Runnable work) throws Exception {
        if (virtual) {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            return (Thread) start.invoke(null, work);
        }
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stopsWaitingForAResponseOnInterruptAndKeepsTheFlag(boolean virtual) throws Exception {
        assumeTrue(!virtual || Runtime.version().feature() >= 21, "this Java has no virtual threads");
        // the interrupt of a virtual thread also closes its socket: often, because the two race
        for (int round = 0; round < 30; round++) {
            try (RawServer server = new RawServer(request -> RawResponse.open(""))) {
                assertThat(interrupted(server, virtual)).isInstanceOf(InterruptedIOException.class);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }
}
