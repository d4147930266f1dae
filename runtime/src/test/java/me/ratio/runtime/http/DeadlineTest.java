package me.ratio.runtime.http;

import static me.ratio.runtime.http.Sending.post;
import static me.ratio.runtime.http.Sending.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.ratio.runtime.testing.ForwardProxy;
import me.ratio.runtime.testing.RawResponse;
import me.ratio.runtime.testing.RawServer;
import org.junit.jupiter.api.Test;

/**
 * Measures how late exchanges end whose other side stalls. More calls than here: {@code -Dcalls=10000}; the limit holds
 * on an idle machine only, so the build allows more.
 */
class DeadlineTest {
    private static final int CALLS = Integer.getInteger("calls", 160);
    private static final Duration TIMEOUT = Duration.ofMillis(200);
    private static final Duration ALLOWED = Duration.ofMillis(CALLS > 1_000 ? 50 : 1_000);
    private static final int THREADS = 16;

    @Test
    void endsEveryStalledExchangeInTime() throws Exception {
        try (RawServer silent = new RawServer(request -> RawResponse.open(""));
                RawServer stalled =
                        new RawServer(request -> RawResponse.open("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"));
                ServerSocket handshake = new ServerSocket(0, 10_000, InetAddress.getLoopbackAddress());
                ForwardProxy proxy = ForwardProxy.answering("");
                HttpTransport direct = transport().maxConnections(THREADS).build();
                HttpTransport small = transport().maxConnections(1).build();
                HttpTransport proxied = transport().proxy(proxy.address()).build()) {
            URI tls = URI.create("https://localhost:" + handshake.getLocalPort());
            List<Callable<Long>> kinds = List.of(
                    () -> lateness(direct, silent.baseUrl()),
                    () -> lateness(direct, stalled.baseUrl()),
                    () -> lateness(direct, tls),
                    () -> lateness(small, silent.baseUrl()),
                    () -> lateness(proxied, tls));
            for (Callable<Long> kind : kinds) {
                kind.call(); // loads classes, which is not what is measured
            }
            List<Long> late = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                running.add(threads.submit(kinds.get(i % kinds.size())));
            }
            for (Future<Long> each : running) {
                late.add(each.get());
            }
            threads.shutdown();
            Collections.sort(late);
            System.out.printf(
                    "%d stalled exchanges of %d ms ended late by: median %d ms, 99 %% %d ms, most %d ms%n",
                    CALLS, TIMEOUT.toMillis(), late.get(CALLS / 2), late.get(CALLS * 99 / 100), late.get(CALLS - 1));
            assertThat(late.get(0)).as("none ends early").isGreaterThanOrEqualTo(0);
            assertThat(late.get(CALLS - 1)).isLessThanOrEqualTo(ALLOWED.toMillis());
        }
    }

    private static long lateness(HttpTransport transport, URI server) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> transport.send(post(server), TIMEOUT)).isInstanceOf(IOException.class);
        return (System.nanoTime() - start - TIMEOUT.toNanos()) / 1_000_000;
    }
}
