package me.ratio.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawResponse.Then;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.TransportRequest;
import org.junit.jupiter.api.Test;

/** Checks connections that the server closes, between two requests or instead of a response. */
abstract class ConnectionChecks extends FailureChecks {
    private static final int REQUESTS = 20;

    @Test
    void retriesNothing() throws IOException {
        for (Then end : List.of(Then.CLOSE, Then.RESET)) {
            RawServer server = server(request -> new RawResponse("", end));
            for (TransportRequest request : List.of(get(server.baseUrl()), post(server.baseUrl()))) {
                assertFailsAfterSending(() -> send(request));
            }
            assertEquals(2, server.requests().size(), "requests received for two sent");
        }
    }

    @Test
    void retriesNothingOnAConnectionThatWasUsed() throws IOException {
        for (Then end : List.of(Then.CLOSE, Then.RESET)) {
            RawServer server = server(request ->
                    request.number() % 2 == 1 ? RawResponse.complete(200, "", "ok") : new RawResponse("", end));
            for (TransportRequest request : List.of(get(server.baseUrl()), post(server.baseUrl()))) {
                send(get(server.baseUrl()));
                assertFailsAfterSending(() -> send(request));
            }
            assertEquals(4, server.requests().size(), "requests received for four sent");
        }
    }

    @Test
    void sendsNothingOnAConnectionThatTheServerHasClosed() throws IOException {
        for (Then end : List.of(Then.CLOSE, Then.RESET, Then.HALF_CLOSE)) {
            RawServer server = server(request -> RawResponse.complete(200, "", String.valueOf(request.number()))
                    .then(end));
            for (int i = 1; i <= REQUESTS; i++) {
                assertEquals(
                        String.valueOf(i),
                        new String(send(post(server.baseUrl())).body(), ISO_8859_1));
                server.awaitServed(i); // on loopback the end has arrived as well
            }
            assertEquals(REQUESTS, server.requests().size(), "requests received for " + REQUESTS + " sent");
        }
    }
}
