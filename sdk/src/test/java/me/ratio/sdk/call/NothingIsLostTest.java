package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.error.ConnectionException;
import me.ratio.sdk.error.DecodingException;
import me.ratio.sdk.error.RatioException;
import me.ratio.sdk.model.ErrorCode;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong beside a call, what became of the call itself comes through. */
class NothingIsLostTest {
    static Stream<Operation> changing() {
        return Stream.of(Operation.values())
                .filter(operation -> !operation.isRepeatable())
                .filter(operation -> Invocation.methodOf(operation).getReturnType() != void.class);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aSuccessThatCannotBeReadIsNothingToRepeat(Operation operation) {
        for (String body : new String[] {"", "null", "<html>accepted</html>", "[]"}) {
            Bench bench = new Bench(ScriptedTransport.answering(ScriptedTransport.json(202, body)));

            assertThat(catchThrowableOfType(
                            DecodingException.class, () -> Invocation.call(operation, bench.signedIn(token()))))
                    .as(body)
                    .satisfies(thrown -> assertThat(thrown.outcomeUnknown()).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void anAnswerThatLeavesTheOutcomeOpenSaysFromWhenToLook(Operation operation) {
        for (int status : new int[] {303, 408, 500, 504}) {
            Bench bench = new Bench(ScriptedTransport.answering(ScriptedTransport.json(status, "{}")));

            assertThat(catchThrowableOfType(
                            ApiException.class, () -> Invocation.call(operation, bench.signedIn(token()))))
                    .satisfies(thrown -> assertThat(thrown.outcomeUnknown()).isTrue())
                    .satisfies(thrown -> assertThat(thrown.startedAt()).isEqualTo(Bench.NOW))
                    .hasMessageContaining(Bench.NOW.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aListenerThatFailsChangesNothing(Operation operation) {
        Handles handles = new Handles(
                new FeignCalls(
                        call -> ScriptedTransport.json(200, Bench.answerTo(operation)),
                        event -> {
                            throw new IllegalStateException("the metrics are down");
                        },
                        Clock.systemUTC(),
                        Ticker.SYSTEM,
                        Duration.ofSeconds(5)),
                URI.create("https://ratio.example"));

        assertThat(Invocation.call(operation, api -> handles.of(api, null))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aTransportThatThrowsWhatItShouldNotLeavesTheOutcomeOpen(Operation operation) {
        Bench bench = new Bench(new ScriptedTransport(request -> {
            throw new IllegalStateException("sent: " + request.headers());
        }));

        assertThat(catchThrowableOfType(
                        ConnectionException.class, () -> Invocation.call(operation, bench.signedIn(token()))))
                .satisfies(thrown -> assertThat(thrown.outcomeUnknown()).isTrue())
                .hasMessageNotContaining("sent:")
                .hasNoCause();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void anInterruptedThreadSendsNothing(Operation operation) {
        ScriptedTransport transport =
                ScriptedTransport.answering(ScriptedTransport.json(200, Bench.answerTo(operation)));
        Bench bench = new Bench(transport);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Invocation.call(operation, bench.signedIn(token())))
                    .isInstanceOfSatisfying(RatioException.class, thrown -> assertThat(thrown.outcomeUnknown())
                            .isFalse());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(transport.sent()).isEmpty();
        assertThat(bench.events.get(0).attempts()).isZero();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void theReasonOfARefusalOutlivesAFieldThatDoesNotFit(Operation operation) {
        Bench bench = new Bench(ScriptedTransport.answering(ScriptedTransport.json(
                422, "{\"code\":\"EXCEEDS_LIMIT_ACH\",\"message\":\"too much\",\"createTime\":1688000000000}")));

        ApiException refused =
                catchThrowableOfType(ApiException.class, () -> Invocation.call(operation, bench.signedIn(token())));

        assertThat(refused.code()).isEqualTo(ErrorCode.EXCEEDS_LIMIT_ACH);
        assertThat(refused.serverMessage()).isEqualTo("too much");
    }

    private static String token() {
        return Tokens.of("user", 100, 400);
    }
}
