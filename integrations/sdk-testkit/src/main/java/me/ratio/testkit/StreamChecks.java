package me.ratio.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.TransportResponse;
import org.junit.jupiter.api.Test;

/** Checks responses that the caller reads as a stream. */
abstract class StreamChecks extends ResponseChecks {
    /** More than a pool has connections, unless it has a great many. */
    private static final int RESPONSES = 100;

    /** More than a system keeps in the buffers of a connection. */
    private static final String LARGE = "0123456789".repeat(500_000);

    @Test
    void handsALargeResponseOverAsAStream() throws IOException {
        RawServer server = server(request -> RawResponse.complete(201, "X-Name: value\r\n", LARGE));

        try (TransportResponse response = send(get(server.baseUrl()).withStreamedResponse(AMPLE))) {
            assertEquals(201, response.status());
            assertEquals("value", response.header("X-Name"));
            assertArrayEquals(LARGE.getBytes(ISO_8859_1), response.stream().readAllBytes());
        }
    }

    @Test
    void releasesTheConnectionOfAStreamThatIsClosed() throws IOException {
        RawServer server = server(request -> RawResponse.complete(200, "", LARGE));
        for (int i = 0; i < RESPONSES; i++) {
            assertTimeoutPreemptively(
                    LATE,
                    () -> {
                        try (TransportResponse response =
                                send(get(server.baseUrl()).withStreamedResponse(AMPLE))) {
                            assertEquals('0', response.stream().read());
                        }
                    },
                    "no connection: those of streams that were closed are still in use");
        }
    }

    @Test
    void endsAStreamThatBringsNothing() throws IOException {
        RawServer server =
                server(request -> RawResponse.open("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbeginning"));

        try (TransportResponse response = send(get(server.baseUrl()).withStreamedResponse(SHORT))) {
            InputStream stream = response.stream();
            assertFailsInTime(SocketTimeoutException.class, stream::readAllBytes);
        }
    }

    @Test
    void endsAStreamWhoseHeadDoesNotCome() throws IOException {
        RawServer server = server(request -> RawResponse.open("HTTP/1.1 200 OK\r\n"));

        assertFailsInTime(SocketTimeoutException.class, () -> transport()
                .send(get(server.baseUrl()).withStreamedResponse(AMPLE), SHORT)
                .close());
    }

    @Test
    void reportsAStreamThatBreaksOff() throws IOException {
        RawServer server =
                server(request -> RawResponse.closing("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + SECRET));

        try (TransportResponse response = send(get(server.baseUrl()).withStreamedResponse(AMPLE))) {
            InputStream stream = response.stream();
            assertFails(IOException.class, stream::readAllBytes);
        }
    }
}
