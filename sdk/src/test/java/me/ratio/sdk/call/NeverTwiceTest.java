package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.error.ConnectionException;
import me.ratio.sdk.error.DeadlineException;
import me.ratio.sdk.error.RatioException;
import me.ratio.sdk.error.ServerErrorException;
import me.ratio.sdk.error.TooManyRequestsException;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.Tokens;
import me.ratio.sdk.transport.NotSentException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not marked repeatable leaves once, whatever comes back; and the exception says whether it may have worked. */
class NeverTwiceTest {
    /** What the network does to a request, and what must come of it. */
    private record Outcome(
            String name, ScriptedTransport.Script script, Class<? extends RatioException> thrown, boolean unknown) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Outcome failing(
            IOException failure, Class<? extends RatioException> thrown, boolean unknown, String name) {
        return new Outcome(
                name,
                request -> {
                    throw failure;
                },
                thrown,
                unknown);
    }

    private static Outcome answered(int status, Class<? extends RatioException> thrown, boolean unknown) {
        return new Outcome(Integer.toString(status), request -> ScriptedTransport.json(status, "{}"), thrown, unknown);
    }

    private static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(failing(new IOException("broken"), ConnectionException.class, true, "I/O failure"));
        outcomes.add(failing(new SocketException("reset"), ConnectionException.class, true, "reset"));
        outcomes.add(failing(new EOFException("short"), ConnectionException.class, true, "truncated"));
        outcomes.add(failing(new BoundedBody.TooLarge(9), ConnectionException.class, true, "too large"));
        outcomes.add(failing(new InterruptedIOException(), ConnectionException.class, true, "interrupted"));
        outcomes.add(failing(new SocketTimeoutException(), DeadlineException.class, true, "timeout"));
        outcomes.add(failing(new NotSentException("refused"), ConnectionException.class, false, "not sent"));
        outcomes.add(answered(429, TooManyRequestsException.class, false));
        for (int status : new int[] {500, 501, 502, 503, 504, 599}) {
            outcomes.add(answered(status, ServerErrorException.class, true));
        }
        outcomes.add(new Outcome(
                "503 with Retry-After",
                request -> ScriptedTransport.json(503, "", "Retry-After", "0"),
                ServerErrorException.class,
                true));
        return outcomes;
    }

    static Stream<Arguments> everythingNotRepeatableWithEveryOutcome() {
        return Stream.of(Operation.values())
                .filter(operation -> !operation.isRepeatable())
                .flatMap(operation -> outcomes().stream().map(outcome -> Arguments.of(operation, outcome)));
    }

    static Stream<Arguments> everythingRepeatableWithEveryOutcome() {
        return Stream.of(Operation.values()).filter(Operation::isRepeatable).flatMap(operation -> outcomes().stream()
                .map(outcome -> Arguments.of(operation, outcome)));
    }

    @ParameterizedTest
    @MethodSource
    void everythingNotRepeatableWithEveryOutcome(Operation operation, Outcome outcome) {
        ScriptedTransport transport = new ScriptedTransport(outcome.script());
        Bench bench = new Bench(transport);

        RatioException thrown = call(operation, bench);

        assertThat(transport.sent()).hasSize(1);
        assertThat(bench.ticker.pauses()).isEmpty();
        assertThat(thrown).isInstanceOf(outcome.thrown()).hasNoCause().hasNoSuppressedExceptions();
        assertThat(thrown.outcomeUnknown()).isEqualTo(outcome.unknown());
        assertThat(thrown.getMessage().contains("may have been carried out")).isEqualTo(outcome.unknown());
        assertThat(thrown.operation()).isEqualTo(operation);
        assertThat(thrown.getMessage()).contains(operation.id(), operation.path());
        if (thrown instanceof ConnectionException broken) {
            assertThat(broken.startedAt()).isEqualTo(Bench.NOW);
        }
    }

    @ParameterizedTest
    @MethodSource
    void everythingRepeatableWithEveryOutcome(Operation operation, Outcome outcome) {
        ScriptedTransport transport = new ScriptedTransport(outcome.script());
        Bench bench = new Bench(transport);

        RatioException thrown = call(operation, bench);

        assertThat(transport.sent()).hasSizeBetween(1, 3);
        assertThat(thrown).isInstanceOf(outcome.thrown());
        assertThat(thrown.outcomeUnknown())
                .as("nothing changes by it, so there is no outcome to look for")
                .isFalse();
    }

    private static RatioException call(Operation operation, Bench bench) {
        RatioException thrown = catchThrowableOfType(
                RatioException.class, () -> Invocation.call(operation, bench.signedIn(Tokens.of("user", 1, 2))));
        assertThat(Thread.interrupted()).isFalse();
        return thrown;
    }
}
