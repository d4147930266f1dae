package me.ratio.sdk.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.model.ErrorCode;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiExceptionTest {
    private static final Map<Integer, Class<? extends ApiException>> TYPES = Map.of(
            400, BadRequestException.class,
            401, UnauthorizedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            410, GoneException.class,
            422, UnprocessableException.class,
            429, TooManyRequestsException.class);

    private static final Operation ANY = Operations.all().get(0);

    private static ApiException thrownFor(TransportResponse response) {
        ClientFixture fixture = new ClientFixture(ScriptedTransport.returning(response));
        return catchThrowableOfType(ApiException.class, () -> OperationInvoker.call(ANY, fixture.user()));
    }

    static IntStream noSuccesses() {
        return IntStream.concat(IntStream.range(300, 600), IntStream.of(100, 103, 199, 600, 999));
    }

    @ParameterizedTest
    @MethodSource("noSuccesses")
    void mapsEveryStatusToItsType(int status) {
        ApiException thrown = thrownFor(ScriptedTransport.json(status, "{}"));

        Class<? extends ApiException> type =
                TYPES.getOrDefault(status, status >= 500 ? ServerErrorException.class : ApiException.class);
        assertThat(thrown).isExactlyInstanceOf(type);
        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown).hasMessageContaining(Integer.toString(status)).hasNoCause();
    }

    @Test
    void hasATypeForEveryErrorStatusOfTheContract() {
        Operations.all().stream()
                .flatMap(operation -> operation.statuses().stream())
                .filter(status -> status.matches("[45].."))
                .map(Integer::valueOf)
                .forEach(status -> assertThat(thrownFor(ScriptedTransport.json(status, "{}")))
                        .as("%d", status)
                        .isNotExactlyInstanceOf(ApiException.class));
    }

    @Test
    void recognisesEveryCodeOfTheContract() {
        for (ErrorCode code : ErrorCode.knownValues()) {
            ApiException thrown =
                    thrownFor(ScriptedTransport.json(400, "{\"code\":\"" + code.value() + "\",\"message\":\"words\"}"));

            assertThat(thrown.code()).isSameAs(code);
            assertThat(thrown.serverMessage()).isEqualTo("words");
            assertThat(thrown).hasMessageContaining(code.value()).hasMessageNotContaining("words");
        }
    }

    @Test
    void keepsAnUnknownCode() {
        ApiException thrown = thrownFor(ScriptedTransport.json(422, "{\"code\":\"NEWER_THAN_THIS\",\"x\":1.10}"));

        assertThat(thrown.code()).isEqualTo(ErrorCode.of("NEWER_THAN_THIS"));
        assertThat(thrown.code().known()).isEqualTo(ErrorCode.Known.UNRECOGNIZED);
        assertThat(thrown).hasMessageContaining("NEWER_THAN_THIS");
        assertThat(thrown.error().unknownFields()).containsOnlyKeys("x");
    }

    @Test
    void omitsAMalformedCodeFromTheMessage() {
        assertThat(thrownFor(ScriptedTransport.json(400, "{\"code\":\"canary words\"}")))
                .hasMessageNotContaining("canary")
                .extracting(ApiException::code)
                .isEqualTo(ErrorCode.of("canary words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>502 Bad Gateway canary</body></html>",
                "",
                "null",
                "[]",
                "\"canary\"",
                "{\"code\":{}}",
                "{\"message\":[\"canary\"]}",
                "{} {}",
                "canary"
            })
    void keepsTheStatusOfABodyThatIsNotAnError(String body) {
        ApiException thrown = thrownFor(ScriptedTransport.json(400, body, "Retry-After", "7"));

        assertThat(thrown).isExactlyInstanceOf(BadRequestException.class).hasMessageNotContaining("canary");
        assertThat(thrown.code()).isNull();
        assertThat(thrown.serverMessage()).isNull();
        assertThat(thrown.error()).isNull();
        assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void emptyErrorHasNeitherCodeNorMessage() {
        ApiException thrown = thrownFor(ScriptedTransport.json(400, "{}"));

        assertThat(thrown.error()).isNotNull();
        assertThat(thrown.code()).isNull();
        assertThat(thrown.serverMessage()).isNull();
        assertThat(thrown.retryAfter()).isNull();
    }
}
