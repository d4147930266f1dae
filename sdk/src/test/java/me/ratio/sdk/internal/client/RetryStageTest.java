package me.ratio.sdk.internal.client;

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
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.error.DeadlineException;
import me.ratio.runtime.error.ProxyException;
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.ProxyResponseException;
import me.ratio.runtime.transport.ResponseTooLargeException;
import me.ratio.runtime.transport.TransportClosedException;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryStageTest {
    private static final Operation REPEATABLE = Operations.all().stream()
            .filter(operation -> operation.retryable() && SessionOperations.factors(operation) > 0)
            .findFirst()
            .orElseThrow();
    private static final String OLD = TestTokens.of("user", 100, 400);
    private static final String NEW = TestTokens.of("user", 200, 500);

    private final Deque<ScriptedTransport.Script> script = new ArrayDeque<>();
    private final ScriptedTransport transport = new ScriptedTransport(request ->
            script.size() > 1 ? script.pop().respond(request) : script.peek().respond(request));
    private final ClientFixture fixture = new ClientFixture(transport);

    private void then(int status, String header, String value) {
        script.add(request -> ScriptedTransport.json(status, ClientFixture.responseTo(REPEATABLE), header, value));
    }

    private void then(IOException failure) {
        script.add(request -> {
            throw failure;
        });
    }

    private ClientException failing() {
        return catchThrowableOfType(
                ClientException.class, () -> OperationInvoker.call(REPEATABLE, fixture.signedIn(OLD)));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void retriesTwiceWithIncreasingPauses(int status) {
        then(status, "X", "y");

        assertThat(failing()).isInstanceOf(ApiException.class);
        assertThat(transport.sent()).hasSize(3);
        assertThat(fixture.ticker.pauses()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(fixture.events).singleElement().satisfies(end -> {
            assertThat(end.operation()).isEqualTo(REPEATABLE);
            assertThat(end.status()).isEqualTo(status);
            assertThat(end.attempts()).isEqualTo(3);
            assertThat(end.duration()).isEqualTo(Duration.ofMillis(750));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 400, 401, 403, 404, 409, 410, 422, 500, 501, 505})
    void doesNotRetryOtherStatuses(int status) {
        then(status, "Retry-After", "0");

        failing();
        assertThat(transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void returnsTheFirstFinalResponse(Operation operation) {
        if (!operation.retryable()) {
            return;
        }
        then(new IOException("reset"));
        then(503, "X", "y");
        script.add(request -> ScriptedTransport.json(200, ClientFixture.responseTo(operation)));

        assertThat(OperationInvoker.call(operation, fixture.signedIn(OLD))).isNotNull();
        assertThat(transport.sent()).hasSize(3);
        assertThat(fixture.events).extracting(CallEnd::status).containsExactly(200);
    }

    @Test
    void honoursRetryAfter() {
        then(503, "Retry-After", "3");
        then(
                429,
                "retry-after",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ClientFixture.NOW.plusSeconds(5).atZone(ZoneOffset.UTC)));
        then(200, "X", "y");

        OperationInvoker.call(REPEATABLE, fixture.signedIn(OLD));
        assertThat(fixture.ticker.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5", "99999999999999999999", ""})
    void ignoresAnUnreadableRetryAfter(String value) {
        then(503, "Retry-After", value);

        assertThat(failing())
                .extracting(thrown -> ((ApiException) thrown).retryAfter())
                .isNull();
        assertThat(fixture.ticker.pauses()).startsWith(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "11", "999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void neverPausesPastTheDeadline(String value) {
        then(503, "Retry-After", value);

        assertThat(failing())
                .extracting(thrown -> ((ApiException) thrown).retryAfter())
                .isNotNull();
        assertThat(transport.sent()).hasSize(1);
        assertThat(fixture.ticker.pauses()).isEmpty();
    }

    @Test
    void deadlineSpansAllAttempts() {
        script.add(request -> {
            fixture.ticker.advance(Duration.ofSeconds(6));
            return ScriptedTransport.json(503, "");
        });

        failing();
        assertThat(transport.sent()).hasSize(2);
    }

    @Test
    void doesNotRetryATimeout() {
        then(new SocketTimeoutException());

        assertThat(failing()).isInstanceOf(DeadlineException.class);
        assertThat(transport.sent()).hasSize(1);
        assertThat(fixture.events).extracting(CallEnd::status).containsOnlyNulls();
    }

    @Test
    void doesNotRetryWhatWouldFailAlike() {
        for (IOException permanent : List.of(
                new TransportClosedException(), new ProxyResponseException(407), new ResponseTooLargeException(9))) {
            int before = transport.sent().size();
            script.clear();
            then(permanent);

            failing();
            assertThat(transport.sent()).as(permanent.getMessage()).hasSize(before + 1);
        }
        assertThat(fixture.ticker.pauses()).isEmpty();
    }

    @Test
    void retriesBehindAProxyThatIsOverloaded() {
        then(new ProxyResponseException(502));

        assertThat(failing()).isInstanceOfSatisfying(ProxyException.class, thrown -> {
            assertThat(thrown.proxyStatus()).isEqualTo(502);
            assertThat(thrown.outcome()).isEqualTo(Outcome.NOT_SENT);
        });
        assertThat(transport.sent()).hasSize(3);
    }

    @Test
    void eachAttemptSendsTheCurrentToken() {
        then(503, HeaderNames.AUTHENTICATION_REFRESH, NEW);
        then(200, "X", "y");

        OperationInvoker.call(REPEATABLE, fixture.signedIn(OLD));
        assertThat(transport.sent())
                .extracting(request -> request.headers().first(Credentials.JWT.header()))
                .isEqualTo(List.of(Credentials.JWT.prefix() + OLD, Credentials.JWT.prefix() + NEW));
    }

    @Test
    void pausesAMomentWhenTheServerAsksForNoPause() {
        then(503, "Retry-After", "Sat, 01 Jan 2000 00:00:00 GMT");
        then(503, "Retry-After", "0");

        failing();
        assertThat(fixture.ticker.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(100));
    }
}
