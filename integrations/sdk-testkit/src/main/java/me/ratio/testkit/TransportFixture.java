package me.ratio.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** The transport of one check, with its servers and requests. */
abstract class TransportFixture {
    /** A timeout that is not reached. */
    static final Duration AMPLE = Duration.ofSeconds(20);

    /** A timeout that is waited for. */
    static final Duration SHORT = Duration.ofMillis(300);

    /** The time within which an exchange with the short timeout has to end, on a machine that is busy with other things. */
    static final Duration LATE = Duration.ofSeconds(3);

    /** Stands in every request and in broken responses, and must stand in no exception. */
    static final String SECRET = "canary-secret";

    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
    private @Nullable Transport transport;

    protected abstract Transport newTransport();

    @BeforeEach
    void openTransport() {
        transport = closedAtTheEnd(Objects.requireNonNull(newTransport(), "newTransport() returned null"));
    }

    /** Closes the servers first, which ends whatever still waits for one. */
    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    /** Has something closed when the check has ended. */
    <T extends AutoCloseable> T closedAtTheEnd(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    RawServer server(RawServer.Script script) throws IOException {
        return closedAtTheEnd(new RawServer(script));
    }

    Transport transport() {
        return Objects.requireNonNull(transport, "the transport is made before each check");
    }

    TransportResponse send(TransportRequest request) throws IOException {
        return transport().send(request, AMPLE);
    }

    static TransportRequest get(URI server) {
        return request("GET", server, null);
    }

    /** Returns a request that must not be repeated. */
    static TransportRequest post(URI server) {
        byte[] body = ("{\"token\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8);
        return request("POST", server, RequestBody.of(body)).withConnectionChecked();
    }

    static TransportRequest request(String method, URI server, @Nullable RequestBody body) {
        URI uri = server.resolve("/path?token=" + SECRET);
        return new TransportRequest(method, uri, HttpHeaders.of("Api-Key", SECRET), body);
    }

    /** Checks how a call fails, and that its exception quotes nothing. */
    static <T extends IOException> T assertFails(Class<T> type, Executable call) {
        T failure = assertThrows(type, call);
        assertQuotesNothing(failure);
        return failure;
    }

    /** Checks that a call fails, and is not reported as one that sent nothing. */
    static void assertFailsAfterSending(Executable call) {
        IOException failure = assertFails(IOException.class, call);
        assertFalse(
                failure instanceof NotSentException,
                "the server has received the request, so it may have been carried out: no NotSentException");
    }

    /** Checks how a call with the short timeout fails, and that it does so soon. */
    static <T extends IOException> void assertFailsInTime(Class<T> type, Executable call) {
        assertTimeoutPreemptively(
                LATE,
                () -> {
                    assertFails(type, call);
                },
                () -> "a call with a timeout of " + SHORT.toMillis() + " ms did not end");
    }

    /** Checks the messages of an exception, of all its causes and of what it suppressed. */
    static void assertQuotesNothing(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertFalse(
                trace.toString().contains(SECRET),
                () -> "the exception or a cause of it quotes the request or the response: " + trace);
    }
}
