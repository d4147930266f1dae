package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Clients that begin a request and never end it. */
@Isolated // it measures time
class UnfinishedRequestsTest extends SandboxTest {
    private static final List<String> BEGINNINGS = List.of(
            "POST /v1/wal",
            "POST /v1/users HTTP/1.1\r\nHost: local",
            "POST /v1/users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{",
            "POST /v1/users HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{");

    @Test
    void doNotKeepOthersFromBeingServed() throws IOException {
        List<Socket> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = new Socket("127.0.0.1", sandbox.baseUrl().getPort());
                unfinished.add(socket);
                socket.getOutputStream()
                        .write(BEGINNINGS.get(i % BEGINNINGS.size()).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertServedSoon();
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
        assertServedSoon();
    }

    private void assertServedSoon() {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long start = System.nanoTime();
            assertThat(client.get("/v1/config").status()).isEqualTo(200);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        times.sort(null);
        assertThat(times.get(4)).as("median of %s", times).isLessThan(Duration.ofMillis(100));
    }
}
