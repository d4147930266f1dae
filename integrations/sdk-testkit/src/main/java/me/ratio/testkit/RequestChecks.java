package me.ratio.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.runtime.testing.RawRequest;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.junit.jupiter.api.Test;

/** Checks that a server receives the request that was given, and each caller its own response. */
abstract class RequestChecks extends TransportFixture {
    private static final int THREADS = 16;
    private static final int REQUESTS_PER_THREAD = 50;

    private RawServer emptyServer() throws IOException {
        return server(request -> RawResponse.complete(200, "", ""));
    }

    @Test
    void sendsMethodPathAndQueryAsTheyAre() throws IOException {
        RawServer server = emptyServer();
        String target = "/a%2Fb/c%20d;e=f/g:h?q=a%26b&q=%C3%A4+c&empty=";
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            RequestBody body = method.equals("GET") ? null : RequestBody.of(new byte[] {'{', '}'});
            send(new TransportRequest(method, server.baseUrl().resolve(target), HttpHeaders.empty(), body));

            RawRequest received = server.requests().get(server.requests().size() - 1);
            assertEquals(method + " " + target + " HTTP/1.1", received.line());
            assertEquals(body == null ? "" : "{}", new String(received.body(), ISO_8859_1));
        }
        assertEquals(5, server.requests().size(), "requests received for five sent");
    }

    @Test
    void sendsEveryHeaderWithItsExactValue() throws IOException {
        RawServer server = emptyServer();
        HttpHeaders headers = HttpHeaders.ofPairs(
                "Accept", "application/json;q=0.5, */*",
                "X-Repeated", "second",
                "Content-Type", "application/json; charset=\"utf-8\"",
                "X-Repeated", "first",
                "Authorization", "Bearer a.b-c_d~e+f/g==",
                "X-Spaces", "two  spaces");

        send(new TransportRequest("POST", server.baseUrl(), headers, RequestBody.of(new byte[] {1})));

        RawRequest received = server.requests().get(0);
        headers.names().forEach(name -> assertEquals(headers.all(name), values(received, name), name));
    }

    private static List<String> values(RawRequest request, String name) {
        return request.headerLines().stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    @Test
    void sendsAnyBytesAsBody() throws IOException {
        RawServer server = emptyServer();
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        for (byte[] body : List.of(everyByte, new byte[0], new byte[300_000])) {
            send(request("PUT", server.baseUrl(), RequestBody.of(body)));

            assertArrayEquals(
                    body, server.requests().get(server.requests().size() - 1).body());
        }
    }

    @Test
    void sendsAStreamedBodyWholeAndOpensItOnce() throws IOException {
        RawServer server = emptyServer();
        byte[] content = "0123456789".repeat(30_000).getBytes(ISO_8859_1);
        for (long length : new long[] {RequestBody.UNKNOWN_LENGTH, content.length}) {
            AtomicInteger opened = new AtomicInteger();
            AtomicInteger closed = new AtomicInteger();
            RequestBody.Source source = () -> {
                opened.incrementAndGet();
                return new ByteArrayInputStream(content) {
                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
            };
            send(request("PUT", server.baseUrl(), RequestBody.of(source, length)));

            assertArrayEquals(
                    content, server.requests().get(server.requests().size() - 1).body());
            assertEquals(1, opened.get(), "how often the source was opened");
            assertTrue(closed.get() > 0, "the source was not closed");
        }
    }

    @Test
    void keepsNoCookies() throws IOException {
        RawServer server = server(request -> RawResponse.complete(200, "Set-Cookie: a=b; Path=/\r\n", ""));
        send(get(server.baseUrl()));
        send(get(server.baseUrl()));

        assertNull(server.requests().get(1).headers().get("Cookie"), "a cookie would mix the users of a server up");
    }

    @Test
    void givesEachThreadItsOwnResponse() throws Exception {
        RawServer server = server(request -> RawResponse.complete(
                200,
                "X-Number: " + request.headers().get("X-Number") + "\r\n",
                new String(request.body(), ISO_8859_1)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(threads.submit(() -> {
                    sendNumbers(server, thread);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(THREADS * REQUESTS_PER_THREAD, server.requests().size());
    }

    private void sendNumbers(RawServer server, int thread) throws IOException {
        for (int i = 0; i < REQUESTS_PER_THREAD; i++) {
            String number = thread + "-" + i;
            RequestBody body = RequestBody.of(number.getBytes(ISO_8859_1));
            HttpHeaders headers = HttpHeaders.of("X-Number", number);

            TransportResponse response = send(new TransportRequest("POST", server.baseUrl(), headers, body));

            assertEquals(number, response.header("X-Number"));
            assertEquals(number, new String(response.body(), ISO_8859_1));
        }
    }
}
