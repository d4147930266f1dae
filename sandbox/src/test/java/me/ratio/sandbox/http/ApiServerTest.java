package me.ratio.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.server.TlsCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiServerTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final AtomicReference<Disturbance> disturbance = new AtomicReference<>();
    private ApiServer server;

    @BeforeEach
    void start() throws IOException {
        server = start(ConnectionLimits.USUAL);
    }

    private ApiServer start(ConnectionLimits limits) throws IOException {
        return ApiServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), null, () -> NOW, this::respond, limits);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Tells the client what the server has read. */
    private ApiResponse respond(ApiRequest request) {
        ApiResponse response = ApiResponse.ok(ApiJson.object()
                .put("method", request.method())
                .put("path", request.rawPath())
                .put("a", request.query().get("a"))
                .put("header", request.header("x-header").orElse(null))
                .put("body", request.body() == null ? -1 : request.body().length));
        Disturbance spoiling = disturbance.get();
        return spoiling == null ? response : response.with(spoiling);
    }

    /** Sends bytes, and returns everything that comes until the connection ends. */
    private String send(String bytes) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String get(String target, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n";
    }

    @Test
    void servesSeveralRequestsOfAConnection() throws IOException {
        String responses =
                send(get("/one?a=x%20y") + "\r\n" + get("http://localhost/two", "X-Header: yes", "Connection: close"));
        assertThat(responses)
                .contains("\"path\":\"/one\",\"a\":\"x y\"", "\"path\":\"/two\"", "\"header\":\"yes\"")
                .contains("HTTP/1.1 200 OK\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\nContent-Type: application/json")
                .endsWith("}");
    }

    @Test
    void readsBodiesAsOtherClientsSendThem() throws Exception {
        byte[] large = new byte[300_000];
        HttpClient client = HttpClient.newHttpClient();
        for (boolean expects : new boolean[] {false, true}) {
            for (boolean chunked : new boolean[] {false, true}) {
                HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/body"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .expectContinue(expects)
                        .POST(
                                chunked
                                        ? HttpRequest.BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(large))
                                        : HttpRequest.BodyPublishers.ofByteArray(large))
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .as("chunked %s, expects %s", chunked, expects)
                        .contains("\"body\":300000");
            }
        }
        HttpURLConnection old =
                (HttpURLConnection) server.uri().resolve("/old").toURL().openConnection();
        old.setRequestMethod("HEAD");
        assertThat(old.getResponseCode()).isEqualTo(200);
        assertThat(old.getContentLength()).isPositive();
        assertThat(send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "3;name=value\r\nabc\r\n00\r\nTrailer: x\r\n\r\n"))
                .contains("\"body\":3");
        assertThat(send("GET / HTTP/1.0\r\n\r\n")).contains("Connection: close", "\"body\":0");
    }

    @Test
    void respondsToABodyThatIsTooLarge() throws IOException {
        assertThat(send("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2000000\r\n\r\n"
                        + "x".repeat(2_000_000)))
                .contains("\"body\":-1");
        assertThat(send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\nx"))
                .startsWith("HTTP/1.1 413 ");
    }

    /** What two readers could understand differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /#x HTTP/1.1\r\nHost: a\r\n\r\n",
                "G(T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\nx",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1x\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"
            })
    void refusesWhatIsAmbiguous(String request) throws IOException {
        String response = send(request);
        assertThat(response).matches("(?s)HTTP/1\\.1 (400|501|505) .*\"message\":\".*");
        assertThat(response.split("HTTP/1\\.1 \\d", -1)).as("one response").hasSize(2);
    }

    @Test
    void takesLongTargets() throws IOException {
        for (int length : new int[] {4_000, 60_000}) {
            assertThat(send(get("/" + "x".repeat(length), "Connection: close"))).startsWith("HTTP/1.1 200 ");
            assertThat(send(get("/" + "x".repeat(length) + "%z"))).startsWith("HTTP/1.1 400 ");
        }
        assertThat(send(get("http://localhost", "Connection: close"))).contains("\"path\":\"/\"");
    }

    @Test
    void serves1000Connections() throws IOException {
        List<Socket> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < 1_100; i++) {
                Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
                unfinished.add(socket);
                socket.getOutputStream().write('G');
            }
            assertThat(send(get("/", "Connection: close"))).startsWith("HTTP/1.1 200 ");
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().equals("ratio-sandbox-request")))
                    .hasSizeLessThan(1_050);
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
    }

    @Test
    void endsTlsConnectionsThatAreNotRead(@TempDir Path folder) throws Exception {
        server.close();
        SSLContext tls = TlsCertificate.in(folder, Set.of());
        server = ApiServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                tls,
                () -> NOW,
                this::respond,
                new ConnectionLimits(Duration.ofMillis(20), 5, 10));
        SSLContext trusting = trusting(TlsCertificate.pem(folder));
        try (Socket greedy = trusting.getSocketFactory()
                        .createSocket("127.0.0.1", server.uri().getPort());
                Socket other = trusting.getSocketFactory()
                        .createSocket("127.0.0.1", server.uri().getPort())) {
            other.setSoTimeout(20_000);
            other.getOutputStream().write("GET".getBytes(StandardCharsets.US_ASCII));
            byte[] requests = get("/").repeat(100).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 2_000; i++) {
                    greedy.getOutputStream().write(requests);
                }
            } catch (IOException ended) {
                assertThat(endOf(other.getInputStream())).isTrue();
            }
        } catch (SocketException reset) {
            assertThat(reset).isNotNull();
        }
        server.close();
    }

    private static SSLContext trusting(Path pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            trusted.setCertificateEntry(
                    "sandbox", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void limitsTheHead() throws IOException {
        assertThat(send(get("/" + "x".repeat(70_000)))).startsWith("HTTP/1.1 431 ");
        String[] headers = new String[5_000];
        Arrays.fill(headers, "X-Header: " + "y".repeat(20));
        assertThat(send(get("/", headers))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void survivesRandomBytes() throws IOException {
        long seed = Long.getLong("seed", 3);
        Random random = new Random(seed);
        List<String> parts = List.of(
                "GET ",
                "/ ",
                "HTTP/1.1",
                "\r\n",
                "Host: a\r\n",
                "\n",
                "Content-Length: 3\r\n",
                "Transfer-Encoding: chunked\r\n",
                "abc",
                "\u0000",
                "\u00ff",
                "0\r\n\r\n",
                ": ",
                "\r");
        for (int i = 0; i < 400; i++) {
            StringBuilder bytes = new StringBuilder(random.nextBoolean() ? "GET / HTTP/1.1\r\nHost: a\r\n" : "");
            for (int part = random.nextInt(12); part > 0; part--) {
                bytes.append(parts.get(random.nextInt(parts.size())));
            }
            assertThat(send(bytes.toString()))
                    .as("bytes %s of seed %s", i, seed)
                    .doesNotContain("HTTP/1.1 500");
        }
        assertThat(send(get("/", "Connection: close"))).startsWith("HTTP/1.1 200");
    }

    @Test
    void closesConnectionsThatTakeTooLong() throws IOException {
        server.close();
        server = start(new ConnectionLimits(Duration.ofMillis(20), 3, 6));
        for (String beginning : List.of("", "GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx")) {
            try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
                assertThat(endOf(socket.getInputStream())).isTrue();
            }
        }
    }

    private static boolean endOf(InputStream in) throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STALL", "SLOW_RESPONSE"})
    void spoilsResponses(ConnectionFault fault) throws IOException {
        disturbance.set(new Disturbance(Duration.ZERO, fault));
        String seen;
        try {
            seen = send(get("/"));
        } catch (SocketException reset) {
            seen = "reset";
        }
        switch (fault) {
            case RESET -> assertThat(seen).isEqualTo("reset");
            case EMPTY_RESPONSE -> assertThat(seen).isEmpty();
            case TRUNCATED_HEAD -> assertThat(seen).startsWith("HTTP/1.1 200").doesNotContain("\r\n\r\n");
            case TRUNCATED_BODY -> assertThat(seen).contains("\r\n\r\n{").doesNotEndWith("}");
            case MALFORMED_CHUNK -> assertThat(seen).contains("chunked").contains("\r\n\r\nmuch\r\n");
            case GARBAGE -> assertThat(seen).doesNotContain("HTTP/1.1");
            case TWO_LENGTHS -> assertThat(seen.split("Content-Length")).hasSize(3);
            case CLOSED_CONNECTION -> assertThat(seen).endsWith("}").doesNotContain("Connection: close");
            default -> throw new AssertionError(fault);
        }
    }

    @Test
    void sendsLaterAndSlowly() throws IOException {
        disturbance.set(new Disturbance(Duration.ofMillis(80), null));
        long start = System.nanoTime();
        assertThat(send(get("/", "Connection: close"))).endsWith("}");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
        disturbance.set(new Disturbance(Duration.ZERO, ConnectionFault.SLOW_RESPONSE));
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream().write(get("/").getBytes(StandardCharsets.US_ASCII));
            long first = System.nanoTime();
            assertThat(new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP");
            assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofMillis(100));
        }
    }

    @Test
    void freesItsPort() throws IOException {
        URI uri = server.uri();
        server.close();
        server = ApiServer.start(new InetSocketAddress(uri.getHost(), uri.getPort()), null, () -> NOW, this::respond);
        assertThat(server.uri()).isEqualTo(uri);
    }
}
