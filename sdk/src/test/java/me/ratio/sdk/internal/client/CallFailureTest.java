package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.listener.CallStart;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.Transport;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.model.ErrorCode;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures next to a call must not hide its own result. */
class CallFailureTest {
    static Stream<Operation> changing() {
        return Operations.all().stream()
                .filter(operation -> !operation.retryable())
                .filter(operation -> OperationInvoker.methodOf(operation).getReturnType() != void.class);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void reportsAnUnreadableSuccessAsOutcomeUnknown(Operation operation) {
        for (String body : new String[] {"", "null", "<html>accepted</html>", "[]"}) {
            ClientFixture fixture = new ClientFixture(ScriptedTransport.returning(ScriptedTransport.json(202, body)));

            assertThat(catchThrowableOfType(
                            DecodingException.class, () -> OperationInvoker.call(operation, fixture.signedIn(token()))))
                    .as(body)
                    .satisfies(thrown -> assertThat(thrown.outcomeUnknown()).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void namesTheStartOfACallWithUnknownOutcome(Operation operation) {
        for (int status : new int[] {303, 408, 500, 504}) {
            ClientFixture fixture =
                    new ClientFixture(ScriptedTransport.returning(ScriptedTransport.json(status, "{}")));

            assertThat(catchThrowableOfType(
                            ApiException.class, () -> OperationInvoker.call(operation, fixture.signedIn(token()))))
                    .satisfies(thrown -> assertThat(thrown.outcomeUnknown()).isTrue())
                    .satisfies(thrown -> assertThat(thrown.startedAt()).isEqualTo(ClientFixture.NOW))
                    .hasMessageContaining(ClientFixture.NOW.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void ignoresAFailingListener(Operation operation) {
        CallListener failing = new CallListener() {
            @Override
            public void onStart(CallStart call) {
                throw new AssertionError("the traces are down");
            }

            @Override
            public void onEnd(CallEnd call) {
                throw new IllegalStateException("the metrics are down");
            }
        };
        Transport transport =
                ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation)));
        ClientFixture fixture = new ClientFixture(ClientFixture.settings(transport, failing, Ticker.SYSTEM));

        assertThat(OperationInvoker.call(operation, fixture.application())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void reportsARuntimeExceptionOfTheTransportAsOutcomeUnknown(Operation operation) {
        ClientFixture fixture = new ClientFixture(new ScriptedTransport(request -> {
            throw new IllegalStateException("sent: " + request.headers());
        }));

        assertThat(catchThrowableOfType(
                        ConnectionException.class, () -> OperationInvoker.call(operation, fixture.signedIn(token()))))
                .satisfies(thrown -> assertThat(thrown.outcomeUnknown()).isTrue())
                .hasMessageNotContaining("sent:")
                .hasNoCause();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void sendsNothingWhenInterrupted(Operation operation) {
        ScriptedTransport transport =
                ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation)));
        ClientFixture fixture = new ClientFixture(transport);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> OperationInvoker.call(operation, fixture.signedIn(token())))
                    .isInstanceOfSatisfying(ClientException.class, thrown -> assertThat(thrown.outcomeUnknown())
                            .isFalse());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(transport.sent()).isEmpty();
        assertThat(fixture.events.get(0).attempts()).isZero();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void keepsTheErrorCodeDespiteAMalformedField(Operation operation) {
        ClientFixture fixture = new ClientFixture(ScriptedTransport.returning(ScriptedTransport.json(
                422, "{\"code\":\"EXCEEDS_LIMIT_ACH\",\"message\":\"too much\",\"createTime\":1688000000000}")));

        ApiException thrown = catchThrowableOfType(
                ApiException.class, () -> OperationInvoker.call(operation, fixture.signedIn(token())));

        assertThat(thrown.code()).isEqualTo(ErrorCode.EXCEEDS_LIMIT_ACH);
        assertThat(thrown.serverMessage()).isEqualTo("too much");
    }

    private static String token() {
        return TestTokens.of("user", 100, 400);
    }
}
