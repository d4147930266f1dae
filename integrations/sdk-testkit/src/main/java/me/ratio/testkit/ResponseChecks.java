package me.ratio.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.ResponseTooLargeException;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.junit.jupiter.api.Test;

/** Checks that a caller gets the response that the server sent, whatever it says. */
abstract class ResponseChecks extends RequestChecks {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void returnsAResponseOfEveryStatus() throws IOException {
        for (int status : new int[] {200, 201, 202, 400, 403, 404, 409, 422, 500, 502}) {
            RawServer server = server(request -> RawResponse.complete(status, "", "body of " + status));

            TransportResponse response = send(post(server.baseUrl()));

            assertEquals(status, response.status());
            assertEquals("body of " + status, new String(response.body(), ISO_8859_1));
        }
        RawServer server = server(request -> RawResponse.open("HTTP/1.1 204 No Content\r\n\r\n"));
        assertEquals(204, send(post(server.baseUrl())).status());
    }

    @Test
    void returnsEveryHeaderOfAResponse() throws IOException {
        RawServer server = server(request -> RawResponse.complete(
                200,
                "Content-Type: text/plain; charset=\"utf-8\"\r\nX-Repeated: second, third\r\nx-repeated: first\r\n",
                ""));

        TransportResponse response = send(get(server.baseUrl()));

        assertEquals("text/plain; charset=\"utf-8\"", response.header("content-TYPE"));
        assertEquals(List.of("second, third", "first"), response.headers().all("X-REPEATED"));
    }

    @Test
    void returnsAnyBytesAsBody() throws IOException {
        StringBuilder everyByte = new StringBuilder();
        for (char each = 0; each < 256; each++) {
            everyByte.append(each);
        }
        String chunks = "100\r\n" + everyByte + "\r\n4\r\n\r\n\r\n\r\n0\r\n\r\n";
        assertBody("", RawResponse.complete(200, "", ""));
        assertBody("", RawResponse.open("HTTP/1.1 204 No Content\r\n\r\n"));
        assertBody(everyByte.toString(), RawResponse.complete(200, "", everyByte.toString()));
        assertBody(everyByte + "\r\n\r\n", RawResponse.open(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks));
        assertBody(everyByte.toString(), RawResponse.closing(OK + "\r\n" + everyByte));
    }

    private void assertBody(String expected, RawResponse response) throws IOException {
        RawServer server = server(request -> response);
        assertArrayEquals(
                expected.getBytes(ISO_8859_1), send(get(server.baseUrl())).body(), response.text());
    }

    @Test
    void leavesACompressedBodyAsItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("body".getBytes(ISO_8859_1));
        }
        String body = bytes.toString(ISO_8859_1);
        RawServer server = server(request -> RawResponse.complete(200, "Content-Encoding: gzip\r\n", body));

        TransportResponse response = send(get(server.baseUrl()));

        assertEquals("gzip", response.header("Content-Encoding"));
        assertArrayEquals(bytes.toByteArray(), response.body(), "decompressed, a body may exceed every limit");
    }

    @Test
    void returnsRedirectsWithoutFollowingThem() throws IOException {
        RawServer elsewhere = server(request -> RawResponse.complete(200, "", ""));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            assertReturnedOnce(status, "Location: " + elsewhere.baseUrl() + "\r\n");
        }
        assertEquals(0, elsewhere.requests().size(), "requests at the place of the redirect");
    }

    @Test
    void actsOnNoStatusByItself() throws IOException {
        for (int status : new int[] {401, 407, 408, 421, 425, 429, 503}) {
            assertReturnedOnce(
                    status,
                    "WWW-Authenticate: Basic realm=a\r\nProxy-Authenticate: Basic realm=a\r\nRetry-After: 0\r\n");
        }
    }

    private void assertReturnedOnce(int status, String headers) throws IOException {
        RawServer server = server(request -> RawResponse.complete(status, headers, ""));
        for (TransportRequest request : List.of(get(server.baseUrl()), post(server.baseUrl()))) {
            assertEquals(status, send(request).status());
        }
        assertEquals(2, server.requests().size(), "requests received for two sent, with status " + status);
    }

    @Test
    void limitsTheSizeOfAResponseAndStaysUsable() throws IOException {
        EndlessServer endless = closedAtTheEnd(EndlessServer.fast());
        RawServer server = server(request -> RawResponse.complete(200, "", "still usable"));

        assertFails(ResponseTooLargeException.class, () -> send(get(endless.baseUrl())));

        assertEquals("still usable", new String(send(get(server.baseUrl())).body(), ISO_8859_1));
    }
}
