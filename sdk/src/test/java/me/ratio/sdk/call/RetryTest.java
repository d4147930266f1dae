package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.sdk.CallEvent;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.error.DeadlineException;
import me.ratio.sdk.error.RatioException;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final Operation REPEATABLE = Stream.of(Operation.values())
            .filter(operation -> operation.isRepeatable() && operation.factors() > 0)
            .findFirst()
            .orElseThrow();
    private static final String OLD = Tokens.of("user", 100, 400);
    private static final String NEW = Tokens.of("user", 200, 500);

    private final Deque<ScriptedTransport.Script> script = new ArrayDeque<>();
    private final ScriptedTransport transport = new ScriptedTransport(request ->
            script.size() > 1 ? script.pop().answer(request) : script.peek().answer(request));
    private final Bench bench = new Bench(transport);

    private void then(int status, String header, String value) {
        script.add(request -> ScriptedTransport.json(status, Bench.answerTo(REPEATABLE), header, value));
    }

    private void then(IOException failure) {
        script.add(request -> {
            throw failure;
        });
    }

    private RatioException failing() {
        return catchThrowableOfType(RatioException.class, () -> Invocation.call(REPEATABLE, bench.signedIn(OLD)));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void isSentThreeTimesAtMostWithLongerPauses(int status) {
        then(status, "X", "y");

        assertThat(failing()).isInstanceOf(ApiException.class);
        assertThat(transport.sent()).hasSize(3);
        assertThat(bench.ticker.pauses()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(bench.events).containsExactly(new CallEvent(REPEATABLE, status, 3, Duration.ofMillis(750)));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 400, 401, 403, 404, 409, 410, 422, 500, 501, 505})
    void otherStatusesAreFinal(int status) {
        then(status, "Retry-After", "0");

        failing();
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheFirstAnswerThatIsNoPassingFailure(Operation operation) {
        if (!operation.isRepeatable()) {
            return;
        }
        then(new IOException("reset"));
        then(503, "X", "y");
        script.add(request -> ScriptedTransport.json(200, Bench.answerTo(operation)));

        assertThat(Invocation.call(operation, bench.signedIn(OLD))).isNotNull();
        assertThat(transport.sent()).hasSize(3);
        assertThat(bench.events).extracting(CallEvent::status).containsExactly(200);
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        then(503, "Retry-After", "3");
        then(
                429,
                "retry-after",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Bench.NOW.plusSeconds(5).atZone(ZoneOffset.UTC)));
        then(200, "X", "y");

        Invocation.call(REPEATABLE, bench.signedIn(OLD));
        assertThat(bench.ticker.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5", "99999999999999999999", ""})
    void anUnreadableWaitIsTheUsualOne(String value) {
        then(503, "Retry-After", value);

        assertThat(failing())
                .extracting(thrown -> ((ApiException) thrown).retryAfter())
                .isNull();
        assertThat(bench.ticker.pauses()).startsWith(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "11", "999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void neverWaitsPastTheDeadline(String value) {
        then(503, "Retry-After", value);

        assertThat(failing())
                .extracting(thrown -> ((ApiException) thrown).retryAfter())
                .isNotNull();
        assertThat(transport.sent()).hasSize(1);
        assertThat(bench.ticker.pauses()).isEmpty();
    }

    @Test
    void theDeadlineSpansAllAttempts() {
        script.add(request -> {
            bench.ticker.pass(Duration.ofSeconds(6));
            return ScriptedTransport.json(503, "");
        });

        failing();
        assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void aTimeoutIsNotRepeated() {
        then(new SocketTimeoutException());

        assertThat(failing()).isInstanceOf(DeadlineException.class);
        assertThat(transport.sent()).hasSize(1);
        assertThat(bench.events).extracting(CallEvent::status).containsOnlyNulls();
    }

    @Test
    void eachAttemptSendsTheTokenOfItsTime() {
        then(503, Headers.AUTHENTICATION_REFRESH, NEW);
        then(200, "X", "y");

        Invocation.call(REPEATABLE, bench.signedIn(OLD));
        assertThat(transport.sent())
                .extracting(request -> request.headers().get(Credential.JWT.header()))
                .isEqualTo(List.of(Credential.JWT.prefix() + OLD, Credential.JWT.prefix() + NEW));
    }

    @Test
    void aDateInThePastMeansNow() {
        then(503, "Retry-After", "Sat, 01 Jan 2000 00:00:00 GMT");

        failing();
        assertThat(bench.ticker.pauses()).containsExactly(Duration.ZERO, Duration.ZERO);
    }
}
