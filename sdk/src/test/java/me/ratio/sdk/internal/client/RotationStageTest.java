package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationStageTest {
    private static final String OLD = TestTokens.of("user", 100, 400);
    private static final String NEW = TestTokens.of("user", 200, 500);
    private static final String NEWER = TestTokens.of("user", 300, 600);

    static Stream<Operation> issuing() {
        return Operations.all().stream().filter(operation -> SessionOperations.tokenProperty(operation) != null);
    }

    static Stream<Operation> takingATokenButIssuingNone() {
        return Operations.all().stream()
                .filter(operation -> SessionOperations.tokenProperty(operation) == null)
                .filter(operation -> operation.alternatives().stream().anyMatch(all -> all.contains(Credentials.JWT)));
    }

    private static TransportResponse refreshing(Operation operation, int status, String value) {
        return ScriptedTransport.json(
                status, ClientFixture.responseTo(operation), HeaderNames.AUTHENTICATION_REFRESH, value);
    }

    private static ClientFixture afterOneCall(Operation operation, TransportResponse response) {
        ClientFixture fixture = new ClientFixture(ScriptedTransport.returning(response));
        Throwable thrown = catchThrowable(() -> OperationInvoker.call(operation, fixture.signedIn(OLD)));
        assertThat(thrown == null || thrown instanceof ApiException).isTrue();
        return fixture;
    }

    private static String issued(Operation operation, String token) {
        ObjectNode response = EffectiveContract.responseExample(operation).deepCopy();
        return response.put(SessionOperations.tokenProperty(operation), token).toString();
    }

    @ParameterizedTest
    @MethodSource("takingATokenButIssuingNone")
    void storesARefreshedTokenWhateverTheStatus(Operation operation) {
        for (int status : new int[] {200, 201, 204, 301, 400, 401, 403, 404, 409, 410, 422, 500}) {
            assertThat(afterOneCall(operation, refreshing(operation, status, NEW))
                            .token())
                    .as("status %d", status)
                    .isEqualTo(NEW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  ", " Bearer ", " "})
    void stripsTheSchemeOfARefreshedToken(String prefix) {
        Operation operation = takingATokenButIssuingNone().findFirst().orElseThrow();

        assertThat(afterOneCall(operation, refreshing(operation, 200, prefix + NEW + " "))
                        .token())
                .isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Bearer",
                "Bearer ",
                "bearer",
                "a b",
                "a\r\nX-Injected: b",
                "a\nb",
                "a\tb",
                "é.ü.ß",
                "Basic abc",
                "Bearer a b",
                "\u0000"
            })
    void ignoresMalformedTokens(String garbage) {
        Operation operation = takingATokenButIssuingNone().findFirst().orElseThrow();

        assertThat(afterOneCall(operation, refreshing(operation, 200, garbage)).token())
                .isEqualTo(OLD);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void ignoresARefreshedTokenIfTheRequestCarriedNone(Operation operation) {
        if (SessionOperations.tokenProperty(operation) != null) {
            return;
        }
        ClientFixture fixture = new ClientFixture(ScriptedTransport.returning(refreshing(operation, 200, NEW)));

        OperationInvoker.call(operation, fixture.user());
        assertThat(fixture.token()).isNull();
        OperationInvoker.call(operation, fixture.application());
        assertThat(fixture.token()).isNull();
    }

    @ParameterizedTest
    @MethodSource("issuing")
    void tokenOfTheBodyWinsOverTheHeader(Operation operation) {
        ClientFixture fixture = afterOneCall(
                operation,
                ScriptedTransport.json(200, issued(operation, NEW), HeaderNames.AUTHENTICATION_REFRESH, NEWER));

        assertThat(fixture.token()).isEqualTo(NEW);
        assertThat(fixture.store.load(ClientFixture.KEY, ClientFixture.TIMEOUT).lineage())
                .isNotEqualTo("first");
    }

    @ParameterizedTest
    @MethodSource("issuing")
    void failedSignInIssuesNoTokenButMayRefresh(Operation operation) {
        assertThat(afterOneCall(operation, ScriptedTransport.json(400, issued(operation, NEW)))
                        .token())
                .isEqualTo(OLD);
        assertThat(afterOneCall(
                                operation,
                                ScriptedTransport.json(
                                        400, issued(operation, NEW), HeaderNames.AUTHENTICATION_REFRESH, NEWER))
                        .token())
                .isEqualTo(NEWER);
    }

    @ParameterizedTest
    @MethodSource("issuing")
    void nextCallSendsTheIssuedToken(Operation operation) {
        List<String> sent = new ArrayList<>();
        Operation next = takingATokenButIssuingNone().findFirst().orElseThrow();
        ClientFixture fixture = new ClientFixture(new ScriptedTransport(request -> {
            sent.add(String.valueOf(request.headers().first(Credentials.JWT.header())));
            return ScriptedTransport.json(
                    200,
                    request.uri().getPath().equals(operation.path())
                            ? issued(operation, NEW)
                            : ClientFixture.responseTo(next));
        }));

        OperationInvoker.call(operation, fixture.user());
        OperationInvoker.call(next, fixture.user());

        assertThat(sent).containsExactly("null", Credentials.JWT.prefix() + NEW);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void ignoresATokenInOtherResponses(Operation operation) {
        if (SessionOperations.tokenProperty(operation) != null
                || EffectiveContract.responseExample(operation) == null) {
            return;
        }
        ObjectNode response = EffectiveContract.responseExample(operation).deepCopy();
        issuing().forEach(other -> response.put(SessionOperations.tokenProperty(other), NEW));
        ClientFixture fixture =
                new ClientFixture(ScriptedTransport.returning(ScriptedTransport.json(200, response.toString())));

        OperationInvoker.call(operation, fixture.user());

        assertThat(fixture.token()).isNull();
    }
}
