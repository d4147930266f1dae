package me.ratio.sdk.call;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.feign.FeignInterfaces;
import me.ratio.sdk.feign.QueryParameters;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the generated interfaces say of a request's headers comes through to the stages. */
class SentHeadersTest {
    static Stream<Operation> operations() {
        return Stream.of(Operation.values());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theHeadersOfARequestAreKept(Operation operation) {
        List<Call> calls = new ArrayList<>();
        FeignCalls client = new FeignCalls(
                call -> {
                    calls.add(call);
                    return ScriptedTransport.json(200, Bench.answerTo(operation));
                },
                event -> {},
                Clock.systemUTC(),
                Ticker.SYSTEM,
                Duration.ofSeconds(5));
        Feign feign = Feign.builder()
                .client(client)
                .encoder((value, type, template) -> template.body(Json.write(value), null))
                .decoder(new AnswerDecoder())
                .queryMapEncoder(new QueryParameters())
                .requestInterceptor(request -> request.header("Trace", "a", "b").header("Content-Type", "test/json"))
                .build();

        Invocation.call(operation, api -> client(feign, FeignInterfaces.carrierOf(api)));

        assertThat(calls.get(0).headers())
                .containsEntry("Trace", "a, b")
                .containsEntry("Content-Type", "test/json")
                .containsEntry("Accept", "application/json")
                .doesNotContainKey("Content-Length");
    }

    private static <C> Object client(Feign feign, Class<C> carrier) {
        return feign.newInstance(new SessionTarget<>(carrier, URI.create("https://ratio.example"), null));
    }
}
