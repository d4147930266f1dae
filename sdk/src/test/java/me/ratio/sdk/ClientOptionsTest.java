package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.call.InterceptedRequest;
import me.ratio.runtime.call.InterceptedResponse;
import me.ratio.runtime.call.Interceptor;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.call.Response;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.listener.CallStart;
import me.ratio.runtime.listener.DeprecationNotice;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.credentials.ClientCredentials;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.model.GetConfigResponse;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;

/** What a caller can set for a client or for some of its calls, and what it learns about a call. */
class ClientOptionsTest {
    private static final HttpHeaders HEADERS = HttpHeaders.ofPairs(
            "Date",
            "Wed, 12 Jul 2023 15:04:05 GMT",
            "X-Request-Id",
            "request-7",
            "Deprecation",
            "@1688169599",
            "Sunset",
            "Fri, 31 Dec 2027 23:59:59 GMT");
    private final ScriptedTransport transport =
            new ScriptedTransport(request -> new TransportResponse(200, HEADERS, "{}".getBytes()));

    private RatioClientBuilder builder() {
        return RatioClientBuilderTest.complete().transport(transport);
    }

    private Map<String, String> lastHeaders() {
        List<TransportRequest> sent = transport.sent();
        return ScriptedTransport.headersOf(sent.get(sent.size() - 1));
    }

    @Test
    void derivedObjectsHaveTheirOwnOptionsAndShareTheRest() {
        RatioClient client = builder().build();
        RequestOptions german =
                RequestOptions.builder().header("Accept-Language", "de").build();
        RequestOptions traced = RequestOptions.builder().header("X-Trace", "1").build();

        client.withOptions(german).withOptions(traced).config().getConfig();
        assertThat(lastHeaders()).containsEntry("Accept-Language", "de").containsEntry("X-Trace", "1");
        client.config().getConfig();
        assertThat(lastHeaders()).doesNotContainKeys("Accept-Language", "X-Trace");
        UserSession session = client.withOptions(german).newSession(RatioClientBuilderTest.DEVICE);
        session.config().getConfig();
        assertThat(lastHeaders()).containsEntry("Accept-Language", "de");
        session.withOptions(
                        RequestOptions.builder().header("accept-language", "fr").build())
                .config()
                .getConfig();
        assertThat(lastHeaders()).containsEntry("Accept-Language", "fr");
    }

    @Test
    void optionsTurnRetriesOff() {
        ScriptedTransport failing = ScriptedTransport.returning(ScriptedTransport.json(503, ""));
        RatioClient client = builder().transport(failing).build();

        assertThatThrownBy(() -> client.withOptions(
                                RequestOptions.builder().maxRetries(0).build())
                        .config()
                        .getConfig())
                .isInstanceOfSatisfying(ApiException.class, thrown -> {
                    assertThat(thrown.attempts()).isEqualTo(1);
                    assertThat(thrown.response().status()).isEqualTo(503);
                });
        assertThat(failing.sent()).hasSize(1);
    }

    @Test
    void optionsCannotReplaceCredentialsOrHeadersOfTheTransport() {
        RatioClient client = builder().build();
        for (String name : List.of("Authorization", "ratio-client-secret", "RATIO-DEVICE-FINGERPRINT")) {
            RequestOptions options = RequestOptions.builder().header(name, "x").build();
            assertThatThrownBy(() -> client.withOptions(options)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            client.newSession(RatioClientBuilderTest.DEVICE).withOptions(options))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String name : List.of("Host", "content-length", "Accept-Encoding", "a b", "", "a\r\n")) {
            assertThatThrownBy(() -> RequestOptions.builder().header(name, "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String value : List.of("canary\r\nX: y", "canary\n", " canary", "canaryé", "canary\u0000")) {
            assertThatThrownBy(() -> RequestOptions.builder().header("X", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("canary");
        }
    }

    @Test
    void returnsTheResponseBesidesTheResult() {
        Response<GetConfigResponse> response =
                builder().build().withResponse(apis -> apis.config().getConfig());

        assertThat(response.value()).isNotNull();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.metadata().attempts()).isEqualTo(1);
        assertThat(response.metadata().serverTime()).isEqualTo(Instant.parse("2023-07-12T15:04:05Z"));
        assertThat(response.metadata().requestId()).isEqualTo("request-7");
        assertThat(response.metadata().body()).asString().isEqualTo("{}");
        assertThat(response.metadata().toString()).doesNotContain("request-7");
        assertThatThrownBy(() -> builder().build().withResponse(apis -> "nothing"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void interceptorsSeeEverythingButCredentials() {
        List<String> seen = new ArrayList<>();
        Interceptor interceptor = new Interceptor() {
            @Override
            public void onRequest(InterceptedRequest request) {
                seen.add(request.headers().first(Credentials.CLIENT_SECRET.header()));
                request.addHeader("X-Tenant", "seven");
                for (String name : List.of(Credentials.CLIENT_SECRET.header(), "authorization")) {
                    assertThatThrownBy(() -> request.addHeader(name, "mine"))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }

            @Override
            public void onResponse(InterceptedRequest request, InterceptedResponse response) {
                seen.add(request.operation() + " " + response.status() + " "
                        + request.headers().first("X-Tenant"));
                throw new IllegalStateException("does not affect the call");
            }
        };

        builder().interceptor(interceptor).build().config().getConfig();

        assertThat(seen).containsExactly("***", "getConfig 200 seven");
        assertThat(lastHeaders())
                .containsEntry("X-Tenant", "seven")
                .containsEntry(Credentials.CLIENT_SECRET.header(), "secret");
    }

    @Test
    void failingInterceptorSendsNothing() {
        List<String> asked = new ArrayList<>();
        Interceptor failing = new Interceptor() {
            @Override
            public void onRequest(InterceptedRequest request) {
                asked.add(request.operation().id());
                throw new AssertionError("no tenant");
            }
        };

        assertThatThrownBy(() -> builder()
                        .interceptor(failing)
                        .maxRetries(0)
                        .build()
                        .config()
                        .getConfig())
                .isInstanceOfSatisfying(ConnectionException.class, thrown -> assertThat(thrown.outcome())
                        .isEqualTo(Outcome.NOT_SENT));
        assertThat(asked).as("it would fail again").hasSize(1);
        assertThat(transport.sent()).isEmpty();
    }

    @Test
    void listenerSeesStartEndAndDeprecation() {
        List<Object> events = new ArrayList<>();
        RatioClient client = builder()
                .callListener(new CallListener() {
                    @Override
                    public void onStart(CallStart call) {
                        call.headers().put("traceparent", "00-1-2-01");
                        call.headers().put("bad", "line\r\nbreak");
                        call.headers().put(Credentials.JWT.header(), "Bearer of-the-listener");
                        call.attributes().put("span", "s");
                    }

                    @Override
                    public void onEnd(CallEnd call) {
                        events.add(call);
                    }

                    @Override
                    public void onDeprecation(DeprecationNotice notice) {
                        events.add(notice);
                    }
                })
                .build();

        client.config().getConfig();
        client.config().getConfig();

        assertThat(lastHeaders())
                .containsEntry("traceparent", "00-1-2-01")
                .doesNotContainKeys("bad", Credentials.JWT.header());
        assertThat(events).hasSize(3);
        assertThat(events.get(0)).isInstanceOfSatisfying(DeprecationNotice.class, notice -> {
            assertThat(notice.deprecatedAt()).isEqualTo(Instant.ofEpochSecond(1688169599));
            assertThat(notice.endsAt()).isEqualTo(Instant.parse("2027-12-31T23:59:59Z"));
        });
        assertThat(events.get(1)).isInstanceOfSatisfying(CallEnd.class, end -> {
            assertThat(end.isSuccess()).isTrue();
            assertThat(end.outcome()).isEqualTo(Outcome.RESPONDED);
            assertThat(end.start().attributes()).containsEntry("span", "s");
        });
    }

    @Test
    void listenerLearnsOfAnUndecodableResponse() {
        List<CallEnd> ends = new ArrayList<>();
        RatioClient client = builder()
                .transport(ScriptedTransport.returning(ScriptedTransport.json(200, "<html>")))
                .callListener(ends::add)
                .build();

        assertThatThrownBy(() -> client.webhook().deleteWebhook("id")).isInstanceOf(DecodingException.class);

        assertThat(ends).singleElement().satisfies(end -> {
            assertThat(end.isSuccess()).isFalse();
            assertThat(end.exceptionType()).isEqualTo(DecodingException.class);
            assertThat(end.outcome()).isEqualTo(Outcome.UNKNOWN);
        });
    }

    @Test
    void refusesACompressedResponse() {
        ScriptedTransport compressed = ScriptedTransport.returning(
                new TransportResponse(200, HttpHeaders.of("Content-Encoding", "gzip"), new byte[] {31, -117}));

        assertThatThrownBy(
                        () -> builder().transport(compressed).build().config().getConfig())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("compressed (gzip), which was not asked for");
    }

    @Test
    void namesTheLibraryAndTheApplication() {
        builder().appInfo("shop", "4.2").build().config().getConfig();
        assertThat(lastHeaders().get("User-Agent")).matches("shop/4\\.2 ratio-sdk-java/\\d\\S+ java/\\S+");
        builder().build().config().getConfig();
        assertThat(lastHeaders().get("User-Agent")).matches("ratio-sdk-java/\\d\\S+ java/\\S+");
        assertThatThrownBy(() -> builder().appInfo("my shop", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksForTheCredentialsBeforeEachAttempt() {
        List<String> secrets = new ArrayList<>(List.of("first", "second", "third"));
        RatioClient client = RatioClient.builder()
                .baseUrl(java.net.URI.create("https://ratio.example"))
                .transport(transport)
                .credentials(() -> new ClientCredentials("id", secrets.remove(0)))
                .build();

        client.config().getConfig();
        assertThat(lastHeaders()).containsEntry(Credentials.CLIENT_SECRET.header(), "second");
        client.config().getConfig();
        assertThat(lastHeaders()).containsEntry(Credentials.CLIENT_SECRET.header(), "third");
        assertThatThrownBy(() -> client.config().getConfig())
                .isInstanceOfSatisfying(ConnectionException.class, thrown -> assertThat(thrown.outcome())
                        .isEqualTo(Outcome.NOT_SENT))
                .hasCauseInstanceOf(IndexOutOfBoundsException.class);
        assertThat(transport.sent()).hasSize(2);
    }
}
