package me.ratio.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.TransportResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

class LoggingStageTest {
    private static final String SECRET = "canary";

    private final List<String> lines = new ArrayList<>();
    private long nanos;
    private final Ticker ticker = new Ticker() {
        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public void pause(Duration duration) {
            throw new AssertionError("logging does not wait");
        }
    };

    private Logger log(boolean debug) {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isDebugEnabled")) {
                        return debug;
                    }
                    lines.add(MessageFormatter.arrayFormat((String) arguments[0], (Object[]) arguments[1])
                            .getMessage());
                    return null;
                });
    }

    private Call call() {
        Operation operation = new Operation(
                "readThing",
                "Thing",
                Runnable.class,
                "GET",
                "/things/{id}",
                List.of("id"),
                List.of(),
                true,
                List.of("200"),
                Map.of());
        Call.Progress progress = new Call.Progress(Instant.EPOCH, 0, 2, ticker);
        progress.countAttempt();
        progress.countAttempt();
        return new Call(
                operation,
                URI.create("https://api.example/things/" + SECRET),
                HttpHeaders.of("Authorization", SECRET),
                RequestBody.of(SECRET.getBytes(StandardCharsets.UTF_8)),
                progress,
                null);
    }

    private TransportResponse slowResponse() {
        nanos += 12_000_000;
        return new TransportResponse(200, Map.of(SECRET, List.of(SECRET)), SECRET.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void logsOneLinePerAttempt() throws IOException {
        new LoggingStage(call -> slowResponse(), ticker, log(true)).proceed(call());

        assertThat(lines).containsExactly("readThing attempt 2: 200 after 12 ms");
    }

    @Test
    void logsAFailureWithoutItsMessage() {
        LoggingStage stage = new LoggingStage(
                call -> {
                    throw new IOException(SECRET);
                },
                ticker,
                log(true));

        assertThatThrownBy(() -> stage.proceed(call())).isInstanceOf(IOException.class);
        assertThat(lines).containsExactly("readThing attempt 2: no response after 0 ms");
    }

    @Test
    void logsNothingUnlessDebugIsEnabled() throws IOException {
        new LoggingStage(call -> slowResponse(), ticker, log(false)).proceed(call());

        assertThat(lines).isEmpty();
    }
}
