package me.ratio.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportClosedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks how exchanges end that bring no response. */
abstract class FailureChecks extends StreamChecks {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final List<String> BEGINNINGS = List.of(
            "",
            OK,
            OK + "Content-Length: 0\r\nX-Token: the-first-part",
            OK + "Content-Length: 100\r\n\r\nonly the beginning",
            OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");

    @Test
    void reportsARefusedConnectionAsNotSent() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertFails(NotSentException.class, () -> send(post(URI.create("http://localhost:" + port))));
    }

    @Test
    void reportsAnUnknownHostAsNotSent() {
        assertFails(NotSentException.class, () -> send(post(URI.create("http://name.invalid"))));
    }

    @Test
    void timesOutOnAStalledResponse() throws IOException {
        for (String beginning : BEGINNINGS) {
            RawServer server = server(request -> RawResponse.open(beginning));
            assertFailsInTime(SocketTimeoutException.class, () -> transport().send(post(server.baseUrl()), SHORT));
            assertEquals(1, server.requests().size(), "requests received for one that timed out");
        }
    }

    @Test
    void timesOutOnAResponseThatTrickles() throws IOException {
        EndlessServer server = closedAtTheEnd(EndlessServer.slow());

        assertFailsInTime(SocketTimeoutException.class, () -> transport().send(get(server.baseUrl()), SHORT));
    }

    @Test
    void reportsATruncatedResponse() throws IOException {
        for (String beginning : BEGINNINGS) {
            RawServer server = server(request -> RawResponse.closing(beginning));
            assertFailsAfterSending(() -> send(post(server.baseUrl())));
        }
    }

    @Test
    void quotesNothingInAnException() throws IOException {
        for (String response : List.of(
                SECRET + "\r\n\r\n",
                "HTTP/1.1 " + SECRET + "\r\n\r\n",
                "HTTP/" + SECRET + " 200 OK\r\n\r\n",
                OK + SECRET + "\r\n\r\n",
                OK + "Content-Length: " + SECRET + "\r\n\r\n",
                OK + "Transfer-Encoding: " + SECRET + "\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n" + SECRET + "\r\n",
                OK + "X-Token: " + SECRET + "\r\nContent-Length: 100\r\n\r\n" + SECRET)) {
            RawServer server = server(request -> RawResponse.closing(response));
            try {
                send(post(server.baseUrl())); // some are lenient with one of these, and may be
            } catch (IOException failure) {
                assertQuotesNothing(failure);
            }
        }
    }

    @Test
    void stopsWaitingOnInterruptAndKeepsTheFlag() throws Exception {
        RawServer server = server(request -> RawResponse.open(""));
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            try {
                send(post(server.baseUrl()));
            } catch (IOException | RuntimeException e) {
                failure.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        while (server.requests().isEmpty() && caller.isAlive()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join(LATE.toMillis());

        assertFalse(caller.isAlive(), "the interrupted thread waits on");
        assertInstanceOf(InterruptedIOException.class, failure.get());
        assertFalse(failure.get() instanceof SocketTimeoutException, "an interrupt was reported as a timeout");
        assertTrue(flag.get(), "the thread is no longer marked as interrupted");
    }

    @Test
    void sendsNothingWhenClosed() throws Exception {
        Transport transport = transport();
        assumeFalse(
                transport.getClass().getMethod("close").getDeclaringClass() == Transport.class,
                "this transport does not define close(): there is nothing to close");
        RawServer server = server(request -> RawResponse.complete(200, "", ""));
        send(post(server.baseUrl()));
        transport.close();

        assertFails(TransportClosedException.class, () -> send(post(server.baseUrl())));
        assertEquals(1, server.requests().size(), "requests received for one sent before close()");
    }
}
