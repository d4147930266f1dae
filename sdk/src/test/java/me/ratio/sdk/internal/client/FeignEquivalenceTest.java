package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import feign.Request;
import feign.Response;
import feign.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.runtime.feign.QueryParameters;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.sdk.internal.feign.FeignInterfaces;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The runtime makes the requests that Feign itself would make from the same interfaces. */
class FeignEquivalenceTest {
    private static Request sentByFeign(Operation operation, List<Object> arguments) {
        List<Request> sent = new ArrayList<>();
        QueryParameters parameters = new QueryParameters();
        Feign feign = Feign.builder()
                .client((request, options) -> {
                    sent.add(request);
                    return Response.builder().status(204).request(request).build();
                })
                .encoder((value, type, template) -> template.body(JsonCodec.write(value), null))
                .decoder((response, type) -> null)
                .queryMapEncoder(parameters)
                .requestInterceptor(parameters)
                .build();
        OperationInvoker.call(operation, api -> newInstance(feign, FeignInterfaces.of(api)), arguments);
        return sent.get(0);
    }

    private static <F> Object newInstance(Feign feign, Class<F> feignType) {
        return feign.newInstance(new Target.HardCodedTarget<>(feignType, "https://ratio.example"));
    }

    private static TransportRequest sentByTheRuntime(Operation operation, List<Object> arguments) {
        ScriptedTransport transport =
                ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation)));
        OperationInvoker.call(operation, new ClientFixture(transport).user(), arguments);
        return transport.onlyRequest();
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void sendsWhatFeignSends(Operation operation) {
        List<Object> arguments = OperationInvoker.examples(operation);
        for (String segment : List.of("plain", "a/b?c=d&e#f", "%2e%2e", "ä ö+ü", "a:b;c,d@e!$'()*~", "{x}")) {
            arguments.replaceAll(argument -> argument instanceof String ? segment : argument);

            Request expected = sentByFeign(operation, arguments);
            TransportRequest actual = sentByTheRuntime(operation, arguments);

            assertThat(actual.method()).isEqualTo(expected.httpMethod().name());
            assertThat(actual.uri()).isEqualTo(URI.create(expected.url()));
            assertThat(actual.body() == null ? null : actual.body().bytes()).isEqualTo(expected.body());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            expected.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            headers.remove("Content-Length");
            assertThat(ScriptedTransport.headersOf(actual)).containsAllEntriesOf(headers);
        }
    }
}
