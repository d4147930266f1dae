package me.ratio.sdk.internal.client;

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
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.runtime.error.DeadlineException;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.ResponseTooLargeException;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ServerErrorException;
import me.ratio.sdk.error.TooManyRequestsException;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A non-retryable operation is sent once, and its exception tells whether it may have been carried out. */
class OutcomeUnknownTest {
    /** A failure of the network and the expected exception. */
    private record Failure(
            String name, ScriptedTransport.Script script, Class<? extends ClientException> thrown, boolean unknown) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Failure failing(
            IOException failure, Class<? extends ClientException> thrown, boolean unknown, String name) {
        return new Failure(
                name,
                request -> {
                    throw failure;
                },
                thrown,
                unknown);
    }

    private static Failure status(int status, Class<? extends ClientException> thrown, boolean unknown) {
        return new Failure(Integer.toString(status), request -> ScriptedTransport.json(status, "{}"), thrown, unknown);
    }

    private static List<Failure> outcomes() {
        List<Failure> outcomes = new ArrayList<>();
        outcomes.add(failing(new IOException("broken"), ConnectionException.class, true, "I/O failure"));
        outcomes.add(failing(new SocketException("reset"), ConnectionException.class, true, "reset"));
        outcomes.add(failing(new EOFException("short"), ConnectionException.class, true, "truncated"));
        outcomes.add(failing(new ResponseTooLargeException(9), ConnectionException.class, true, "too large"));
        outcomes.add(failing(new InterruptedIOException(), ConnectionException.class, true, "interrupted"));
        outcomes.add(failing(new SocketTimeoutException(), DeadlineException.class, true, "timeout"));
        outcomes.add(failing(new NotSentException("refused"), ConnectionException.class, false, "not sent"));
        outcomes.add(status(429, TooManyRequestsException.class, false));
        for (int status : new int[] {500, 501, 502, 503, 504, 599}) {
            outcomes.add(status(status, ServerErrorException.class, true));
        }
        outcomes.add(new Failure(
                "503 with Retry-After",
                request -> ScriptedTransport.json(503, "", "Retry-After", "0"),
                ServerErrorException.class,
                true));
        return outcomes;
    }

    static Stream<Arguments> nonRetryableOperationsAreSentOnce() {
        return Operations.all().stream()
                .filter(operation -> !operation.retryable())
                .flatMap(operation -> outcomes().stream().map(outcome -> Arguments.of(operation, outcome)));
    }

    static Stream<Arguments> retryableOperationsNeverHaveAnUnknownOutcome() {
        return Operations.all().stream().filter(Operation::retryable).flatMap(operation -> outcomes().stream()
                .map(outcome -> Arguments.of(operation, outcome)));
    }

    @ParameterizedTest
    @MethodSource
    void nonRetryableOperationsAreSentOnce(Operation operation, Failure outcome) {
        ScriptedTransport transport = new ScriptedTransport(outcome.script());
        ClientFixture fixture = new ClientFixture(transport);

        ClientException thrown = call(operation, fixture);

        assertThat(transport.sent()).hasSize(1);
        assertThat(fixture.ticker.pauses()).isEmpty();
        assertThat(thrown).isInstanceOf(outcome.thrown()).hasNoSuppressedExceptions();
        assertThat(thrown.outcome() == Outcome.UNKNOWN).isEqualTo(outcome.unknown());
        assertThat(thrown.outcomeUnknown()).isEqualTo(outcome.unknown());
        assertThat(thrown.getMessage().contains("may have been carried out")).isEqualTo(outcome.unknown());
        assertThat(thrown.operation()).isEqualTo(operation);
        assertThat(thrown.getMessage()).contains(operation.id(), operation.path());
        if (thrown instanceof ConnectionException broken) {
            assertThat(broken.startedAt()).isEqualTo(ClientFixture.NOW);
        }
    }

    @ParameterizedTest
    @MethodSource
    void retryableOperationsNeverHaveAnUnknownOutcome(Operation operation, Failure outcome) {
        ScriptedTransport transport = new ScriptedTransport(outcome.script());
        ClientFixture fixture = new ClientFixture(transport);

        ClientException thrown = call(operation, fixture);

        assertThat(transport.sent()).hasSizeBetween(1, 3);
        assertThat(thrown).isInstanceOf(outcome.thrown());
        assertThat(thrown.outcomeUnknown())
                .as("it changes nothing, so no outcome is open")
                .isFalse();
    }

    private static ClientException call(Operation operation, ClientFixture fixture) {
        ClientException thrown = catchThrowableOfType(
                ClientException.class,
                () -> OperationInvoker.call(operation, fixture.signedIn(TestTokens.of("user", 1, 2))));
        assertThat(Thread.interrupted()).isFalse();
        return thrown;
    }
}
