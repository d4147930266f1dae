package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.Canaries;
import me.ratio.sdk.testing.ManualTicker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.transport.TransportRequest;
import me.ratio.sdk.transport.TransportResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

/** What the stages write to the log, and what their parts say of themselves. */
class TextsOfTheStackTest {
    private static final Operation ANY = Operation.values()[0];

    private final List<String> lines = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();

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

    private static Call call() {
        Call.Progress progress = new Call.Progress(Bench.NOW, 0);
        progress.attempts = 2;
        return new Call(
                ANY,
                new SessionTokens(new InMemorySessionStore(), "key", Canaries.TEXT, Canaries.TEXT, new AtomicLong()),
                URI.create("https://ratio.example/" + Canaries.TEXT),
                Map.of(Credential.JWT.header(), Canaries.TEXT),
                Canaries.TEXT.getBytes(StandardCharsets.UTF_8),
                progress,
                1,
                new StoredSession(Canaries.TEXT, "first", 1, 1, 1));
    }

    private TransportResponse slowAnswer() {
        ticker.pass(Duration.ofMillis(12));
        return ScriptedTransport.json(200, Canaries.TEXT, Canaries.TEXT, Canaries.TEXT);
    }

    @Test
    void anAttemptIsOneLine() throws IOException {
        new LoggingStage(call -> slowAnswer(), ticker, log(true)).proceed(call());

        assertThat(lines).containsExactly(ANY.id() + " attempt 2: 200 after 12 ms");
    }

    @Test
    void aFailureIsALineWithoutItsWords() {
        LoggingStage stage = new LoggingStage(
                call -> {
                    throw new IOException(Canaries.TEXT);
                },
                ticker,
                log(true));

        assertThatThrownBy(() -> stage.proceed(call())).isInstanceOf(IOException.class);
        assertThat(lines).containsExactly(ANY.id() + " attempt 2: no answer after 0 ms");
    }

    @Test
    void nothingIsWrittenUnlessAskedFor() throws IOException {
        new LoggingStage(call -> slowAnswer(), ticker, log(false)).proceed(call());

        assertThat(lines).isEmpty();
    }

    @Test
    void thePartsOfTheStackDoNotSayWhatTheyHold() {
        Call call = call();
        List<Object> parts = List.of(
                call,
                call.session(),
                call.sentWith(),
                Candidate.issued(Canaries.TEXT, 1),
                Candidate.refreshed(Canaries.TEXT, "first", 1),
                new SessionTarget<>(ANY.api(), URI.create("https://ratio.example"), call.session()),
                new TransportRequest("GET", call.uri(), call.headers(), call.body()),
                new TransportResponse(200, Map.of("a", List.of(Canaries.TEXT)), call.body()),
                new CallStack.Parts(
                        URI.create("https://ratio.example"),
                        Map.of(Credential.CLIENT_SECRET, Canaries.TEXT),
                        Canaries.TEXT,
                        ScriptedTransport.answering(ScriptedTransport.json(200, "")),
                        event -> {},
                        Clock.systemUTC(),
                        ticker,
                        () -> 0,
                        Duration.ofSeconds(1)));

        assertThat(parts).noneMatch(part -> Canaries.areIn(part.toString()));
    }
}
