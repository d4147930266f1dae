package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.testing.ForwardProxy;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawResponse.Then;
import me.ratio.runtime.testing.RawServer;
import me.ratio.runtime.testing.TestCertificates;
import me.ratio.runtime.testing.TestCertificates.ServerCertificate;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.testing.OperationInvoker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every operation through every fault of a network, TLS and proxies included: a state-changing request reaches the
 * server at most once, and its exception says what became of it. Writes the table {@code target/outcomes.txt}.
 */
class SentOnceTest {
    private static final Map<String, Map<Outcome, Integer>> TABLE = new ConcurrentSkipListMap<>();

    /** Says what a fault looks like. */
    private record Fault(String name, Outcome expected, boolean silent, Network network) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Runs a call in a broken network. */
    @FunctionalInterface
    private interface Network {
        /** Returns how often the server has received a request. */
        int run(Call call) throws IOException;
    }

    /** Makes the call with a builder that is set up for the network. */
    @FunctionalInterface
    private interface Call {
        void with(RatioClientBuilder builder);
    }

    private static RatioClientBuilder builder(URI server) {
        return RatioClientBuilderTest.complete().baseUrl(server).sslContext(TestCertificates.client());
    }

    private static Fault before(String name, boolean silent, Network network) {
        return new Fault(name, Outcome.NOT_SENT, silent, network);
    }

    private static Fault response(String name, Outcome expected, RawResponse response) {
        boolean silent = response.then() == Then.OPEN && !response.text().contains("Content-Length");
        return new Fault(name, expected, silent, call -> {
            try (RawServer server = new RawServer(request -> response)) {
                call.with(builder(server.baseUrl()));
                return server.requests().size();
            }
        });
    }

    private static Fault status(int status, Outcome expected) {
        return response(
                "status " + status,
                expected,
                RawResponse.complete(status, "Retry-After: 0\r\nLocation: /elsewhere\r\n", "{}"));
    }

    private static Fault certificate(ServerCertificate kind) {
        return before("certificate " + kind, false, call -> {
            try (RawServer server = new RawServer(
                    TestCertificates.server(kind, false), "https", request -> RawResponse.complete(200, "", "{}"))) {
                call.with(builder(server.baseUrl()));
                return server.requests().size();
            }
        });
    }

    private static Fault proxy(String name, boolean silent, String reply) {
        return before("proxy " + name, silent, call -> {
            try (RawServer server = new RawServer(request -> RawResponse.complete(200, "", "{}"));
                    ForwardProxy proxy = ForwardProxy.answering(reply)) {
                call.with(builder(server.baseUrl()).proxy(proxy.address()));
                return server.requests().size();
            }
        });
    }

    private static int refused(Call call) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        call.with(builder(URI.create("http://localhost:" + port)));
        return 0;
    }

    private static int silentHandshake(Call call) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            call.with(builder(URI.create("https://localhost:" + silent.getLocalPort())));
            return 0;
        }
    }

    private static int plainPort(Call call) throws IOException {
        try (RawServer server = new RawServer(request -> RawResponse.closing(""))) {
            call.with(builder(URI.create("https://localhost:" + server.baseUrl().getPort())));
            return server.requests().size();
        }
    }

    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(List.of(
                before("connection refused", false, SentOnceTest::refused),
                before("unknown host", false, call -> {
                    call.with(builder(URI.create("https://no-such-host.invalid")));
                    return 0;
                }),
                before("TLS handshake not answered", true, SentOnceTest::silentHandshake),
                before("https to a plain port", true, SentOnceTest::plainPort),
                certificate(ServerCertificate.EXPIRED),
                certificate(ServerCertificate.WRONG_HOST),
                certificate(ServerCertificate.UNKNOWN_AUTHORITY),
                proxy("407", false, RawResponse.complete(407, "", "").text()),
                proxy(
                        "502 with a page",
                        false,
                        RawResponse.complete(502, "", "<html>").text()),
                proxy("silent", true, ""),
                response("silence", Outcome.UNKNOWN, RawResponse.open("")),
                response("100, then silence", Outcome.UNKNOWN, RawResponse.open("HTTP/1.1 100 Continue\r\n\r\n")),
                response("head, then silence", Outcome.UNKNOWN, RawResponse.open("HTTP/1.1 200 OK\r\nA: b\r\n")),
                response("closed", Outcome.UNKNOWN, RawResponse.closing("")),
                response("reset", Outcome.UNKNOWN, new RawResponse("", Then.RESET)),
                response("half a status line", Outcome.UNKNOWN, RawResponse.closing("HTTP/1.1 20")),
                response(
                        "cut header",
                        Outcome.UNKNOWN,
                        RawResponse.closing("HTTP/1.1 204 No Content\r\nratio-authentication-refresh: a.b")),
                response("no HTTP", Outcome.UNKNOWN, RawResponse.closing("garbage\r\n\r\n")),
                response(
                        "cut body",
                        Outcome.UNKNOWN,
                        RawResponse.closing("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")),
                response(
                        "bad chunk",
                        Outcome.UNKNOWN,
                        RawResponse.closing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")),
                response("200 with a page", Outcome.UNKNOWN, RawResponse.complete(200, "", "<html>")),
                response(
                        "200 compressed",
                        Outcome.UNKNOWN,
                        RawResponse.complete(200, "Content-Encoding: gzip\r\n", "{}"))));
        Stream.of(301, 302, 303, 307, 308, 408, 500, 502, 503, 504, 520)
                .forEach(status -> faults.add(status(status, Outcome.UNKNOWN)));
        Stream.of(400, 401, 403, 404, 407, 409, 417, 421, 422, 425, 429)
                .forEach(status -> faults.add(status(status, Outcome.RESPONDED)));
        return faults;
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Execution(ExecutionMode.CONCURRENT) // half of them wait for a timeout
    void reachesTheServerAtMostOnceAndSaysWhatBecameOfIt(Fault fault) throws IOException {
        for (Operation operation : Operations.all()) {
            Outcome[] outcome = new Outcome[1];
            int received = fault.network()
                    .run(builder -> outcome[0] = call(
                            operation,
                            builder.maxRetries(0)
                                    .timeout(fault.silent() ? Duration.ofMillis(60) : Duration.ofSeconds(10))));
            TABLE.computeIfAbsent(fault.name(), key -> new EnumMap<>(Outcome.class))
                    .merge(outcome[0], 1, Integer::sum);
            String where = operation + ", " + fault;
            assertThat(received).as(where).isLessThanOrEqualTo(1);
            if (!operation.retryable()) {
                assertThat(outcome[0]).as(where).isEqualTo(fault.expected());
            } else {
                assertThat(outcome[0]).as(where).isNotEqualTo(Outcome.UNKNOWN);
            }
            if (fault.expected() == Outcome.NOT_SENT) {
                assertThat(received).as(where).isZero();
            }
        }
    }

    private static Outcome call(Operation operation, RatioClientBuilder builder) {
        try (RatioClient client = builder.build()) {
            OperationInvoker.call(operation, client.newSession(RatioClientBuilderTest.DEVICE)::api);
            throw new AssertionError(operation + " succeeded");
        } catch (ClientException e) {
            return e.outcome();
        }
    }

    @AfterAll
    static void writeTable() throws IOException {
        String table = TABLE.entrySet().stream()
                .map(row -> String.format("%-28s %s", row.getKey(), row.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Path.of("target/outcomes.txt"), table);
    }
}
