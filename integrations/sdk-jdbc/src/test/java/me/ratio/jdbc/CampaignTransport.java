package me.ratio.jdbc;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Notes each purchase that is sent, takes a while as a network does, and loses every tenth request or response. */
final class CampaignTransport implements Transport {
    private static final int LONGEST_NANOS = 10_000_000;

    private final HttpTransport http = HttpTransport.builder().build();
    private final Path sent;
    private final Random random;
    private String key = "";

    CampaignTransport(Path sent, Random random) {
        this.sent = sent;
        this.random = random;
    }

    void sends(String nextKey) {
        key = nextKey;
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        if (!request.method().equals("POST")) {
            return http.send(request, timeout);
        }
        Files.writeString(sent, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        int fault = random.nextInt(20);
        pause();
        if (fault == 0) {
            throw new SocketException("lost before");
        }
        TransportResponse response = http.send(request, timeout);
        pause();
        if (fault == 1) {
            throw new SocketException("lost after");
        }
        return response;
    }

    private void pause() {
        LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
    }
}
