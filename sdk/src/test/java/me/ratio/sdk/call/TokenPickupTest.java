package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.Tokens;
import me.ratio.sdk.transport.TransportResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPickupTest {
    private static final String OLD = Tokens.of("user", 100, 400);
    private static final String NEW = Tokens.of("user", 200, 500);
    private static final String NEWER = Tokens.of("user", 300, 600);

    static Stream<Operation> issuing() {
        return Stream.of(Operation.values()).filter(operation -> operation.issuesSession() != null);
    }

    static Stream<Operation> takingATokenButIssuingNone() {
        return Stream.of(Operation.values())
                .filter(operation -> operation.issuesSession() == null)
                .filter(operation -> operation.alternatives().stream().anyMatch(all -> all.contains(Credential.JWT)));
    }

    private static TransportResponse refreshing(Operation operation, int status, String value) {
        return ScriptedTransport.json(status, Bench.answerTo(operation), Headers.AUTHENTICATION_REFRESH, value);
    }

    private static Bench afterOneCall(Operation operation, TransportResponse answer) {
        Bench bench = new Bench(ScriptedTransport.answering(answer));
        Throwable thrown = catchThrowable(() -> Invocation.call(operation, bench.signedIn(OLD)));
        assertThat(thrown == null || thrown instanceof ApiException).isTrue();
        return bench;
    }

    private static String issued(Operation operation, String token) {
        ObjectNode answer = EffectiveContract.answerExample(operation).deepCopy();
        return answer.put(operation.issuesSession(), token).toString();
    }

    @ParameterizedTest
    @MethodSource("takingATokenButIssuingNone")
    void aRefreshedTokenIsTakenUpFromEveryAnswerToARequestThatCarriedOne(Operation operation) {
        for (int status : new int[] {200, 201, 204, 301, 400, 401, 403, 404, 409, 410, 422, 500}) {
            assertThat(afterOneCall(operation, refreshing(operation, status, NEW))
                            .token())
                    .as("status %d", status)
                    .isEqualTo(NEW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  ", " Bearer ", " "})
    void theSchemeBeforeARefreshedTokenIsLeftOut(String prefix) {
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
    void whatCannotBeATokenIsIgnored(String garbage) {
        Operation operation = takingATokenButIssuingNone().findFirst().orElseThrow();

        assertThat(afterOneCall(operation, refreshing(operation, 200, garbage)).token())
                .isEqualTo(OLD);
    }

    @ParameterizedTest
    @EnumSource
    void aRefreshedTokenOnAnAnswerToARequestWithoutATokenIsIgnored(Operation operation) {
        if (operation.issuesSession() != null) {
            return;
        }
        Bench bench = new Bench(ScriptedTransport.answering(refreshing(operation, 200, NEW)));

        Invocation.call(operation, bench.user());
        assertThat(bench.token()).isNull();
        Invocation.call(operation, bench.application());
        assertThat(bench.token()).isNull();
    }

    @ParameterizedTest
    @MethodSource("issuing")
    void theBodysTokenWinsOverTheHeaders(Operation operation) {
        Bench bench = afterOneCall(
                operation, ScriptedTransport.json(200, issued(operation, NEW), Headers.AUTHENTICATION_REFRESH, NEWER));

        assertThat(bench.token()).isEqualTo(NEW);
        assertThat(bench.store.load(Bench.KEY).lineage()).isNotEqualTo("first");
    }

    @ParameterizedTest
    @MethodSource("issuing")
    void aSignInThatFailedIssuesNothingButMayRefresh(Operation operation) {
        assertThat(afterOneCall(operation, ScriptedTransport.json(400, issued(operation, NEW)))
                        .token())
                .isEqualTo(OLD);
        assertThat(afterOneCall(
                                operation,
                                ScriptedTransport.json(
                                        400, issued(operation, NEW), Headers.AUTHENTICATION_REFRESH, NEWER))
                        .token())
                .isEqualTo(NEWER);
    }

    @ParameterizedTest
    @MethodSource("issuing")
    void theNextCallSendsTheIssuedToken(Operation operation) {
        List<String> sent = new ArrayList<>();
        Operation next = takingATokenButIssuingNone().findFirst().orElseThrow();
        Bench bench = new Bench(new ScriptedTransport(request -> {
            sent.add(String.valueOf(request.headers().get(Credential.JWT.header())));
            return ScriptedTransport.json(
                    200,
                    request.uri().getPath().equals(operation.path()) ? issued(operation, NEW) : Bench.answerTo(next));
        }));

        Invocation.call(operation, bench.user());
        Invocation.call(next, bench.user());

        assertThat(sent).containsExactly("null", Credential.JWT.prefix() + NEW);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenInABodyThatIssuesNoneIsNobodysSession(Operation operation) {
        if (operation.issuesSession() != null || EffectiveContract.answerExample(operation) == null) {
            return;
        }
        ObjectNode answer = EffectiveContract.answerExample(operation).deepCopy();
        issuing().forEach(other -> answer.put(other.issuesSession(), NEW));
        Bench bench = new Bench(ScriptedTransport.answering(ScriptedTransport.json(200, answer.toString())));

        Invocation.call(operation, bench.user());

        assertThat(bench.token()).isNull();
    }
}
