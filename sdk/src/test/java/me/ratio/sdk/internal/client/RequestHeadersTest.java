package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import feign.Target;
import java.util.ArrayList;
import java.util.List;
import me.ratio.runtime.error.HttpStatusException;
import me.ratio.runtime.feign.QueryParameters;
import me.ratio.runtime.internal.feign.FeignClientAdapter;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.feign.FeignInterfaces;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The headers of a request, from the generated interfaces to the stages. */
class RequestHeadersTest {
    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void passesHeadersToTheStages(Operation operation) {
        List<Call> calls = new ArrayList<>();
        ScriptedTransport unused = ScriptedTransport.returning(ScriptedTransport.json(500, ""));
        Stage stage = call -> {
            calls.add(call);
            return ScriptedTransport.json(200, ClientFixture.responseTo(operation));
        };
        FeignClientAdapter client = new FeignClientAdapter(
                Operations.all(),
                stage,
                ClientFixture.settings(unused, event -> {}, Ticker.SYSTEM),
                (response, body) -> new HttpStatusException(response));
        Feign feign = Feign.builder()
                .client(client)
                .encoder((value, type, template) -> template.body(JsonCodec.write(value), null))
                .decoder((response, type) ->
                        JsonCodec.read(response.body().asInputStream().readAllBytes(), type, operation))
                .queryMapEncoder(new QueryParameters())
                .requestInterceptor(request -> request.header("Trace", "a", "b").header("Content-Type", "test/json"))
                .build();

        OperationInvoker.call(operation, api -> newInstance(feign, FeignInterfaces.of(api)));

        assertThat(calls.get(0).headers())
                .containsEntry("Trace", "a, b")
                .containsEntry("Content-Type", "test/json")
                .containsEntry("Accept", "application/json")
                .doesNotContainKey("Content-Length");
    }

    private static <F> Object newInstance(Feign feign, Class<F> feignType) {
        return feign.newInstance(new Target.HardCodedTarget<>(feignType, "https://ratio.example"));
    }
}
