package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.client.SessionOperations;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;

class RatioClientBuilderTest {
    static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("203.0.113.7").build();

    static RatioClientBuilder complete() {
        return RatioClient.builder().clientId("id").clientSecret("secret").baseUrl(URI.create("https://ratio.example"));
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> RatioClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("clientId", "clientSecret", "environment");
        assertThatThrownBy(() -> RatioClient.builder().withoutCredentials().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("environment")
                .hasMessageNotContaining("clientId");
    }

    @Test
    void treatsAnEmptyCredentialAsMissing() {
        for (String nothing : new String[] {null, ""}) {
            assertThatThrownBy(() -> RatioClient.builder()
                            .clientId(nothing)
                            .clientSecret(nothing)
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("clientId", "clientSecret", "environment");
        }
    }

    @Test
    void rejectsCredentialsTogetherWithWithoutCredentials() {
        assertThatThrownBy(() -> complete().withoutCredentials().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("choose one");
    }

    @Test
    void clientsOfOneBuilderShareNoSessions() {
        RatioClientBuilder builder = complete();
        ScriptedTransport transport = ScriptedTransport.returning(
                ScriptedTransport.json(200, "{\"sessionJwt\":\"a.b.c\",\"challenge\":\"x\"}"));
        Operation issuing = Operations.all().stream()
                .filter(operation -> SessionOperations.tokenProperty(operation) != null)
                .findFirst()
                .orElseThrow();
        UserSession one = builder.transport(transport).build().session("alice", DEVICE);
        UserSession other = builder.build().session("alice", DEVICE);

        OperationInvoker.call(issuing, one::api);

        assertThat(one.isSignedIn()).isTrue();
        assertThat(other.isSignedIn()).isFalse();
        one.forget();
        assertThat(one.isSignedIn()).isFalse();
    }

    @Test
    void rejectsAnInvalidCredentialWithoutQuotingIt() {
        List<BiFunction<RatioClientBuilder, String, Object>> setters = List.of(
                RatioClientBuilder::clientId, RatioClientBuilder::clientSecret, (builder, value) -> builder.build()
                        .embeddedSession(value, DEVICE));
        for (BiFunction<RatioClientBuilder, String, Object> setter : setters) {
            for (String bad : new String[] {
                "canary\n", "canary\r\nX: y", "can ary canary", "canaryé", "\u0000", "x".repeat(16_385)
            }) {
                assertThatThrownBy(() -> setter.apply(complete(), bad))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageMatching("(?s)client(Id|Secret|SessionId) .*")
                        .hasMessageNotContaining("canary")
                        .hasNoCause();
            }
        }
    }

    @Test
    void validatesTimeoutAndMaxResponseBytes() {
        for (Duration bad : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> complete().timeout(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("timeout");
        }
        assertThatThrownBy(() -> complete().maxResponseBytes(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsNulls() {
        RatioClient client = complete().build();
        for (Runnable withNull : List.<Runnable>of(
                () -> client.newSession(null),
                () -> client.session("key", null),
                () -> client.session(null, DEVICE),
                () -> client.embeddedSession("id", null),
                () -> complete().baseUrl(null),
                () -> complete().environment(null),
                () -> complete().timeout(null),
                () -> complete().deviceFingerprint(null),
                () -> client.api(null))) {
            assertThatThrownBy(withNull::run)
                    .isInstanceOf(NullPointerException.class)
                    .message()
                    .as("says what is null")
                    .matches("[a-zA-Z]+");
        }
    }

    @Test
    void offersOnlyInterfacesWithoutAToken() {
        RatioClient client = complete().build();
        Operations.all().stream().forEach(operation -> {
            boolean acts = Operations.all().stream()
                    .filter(other -> other.api() == operation.api())
                    .anyMatch(other -> other.alternatives().stream().anyMatch(all -> all.contains(Credentials.JWT)));
            if (acts) {
                assertThatThrownBy(() -> client.api(operation.api()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(operation.api().getSimpleName())
                        .hasMessageContaining("UserSession");
            } else {
                assertThat(client.api(operation.api())).isSameAs(client.api(operation.api()));
            }
        });
        assertThatThrownBy(() -> client.api(Runnable.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.newSession(DEVICE).api(Runnable.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsTheApplicationsFingerprint() {
        ScriptedTransport transport = ScriptedTransport.returning(ScriptedTransport.json(200, "{}"));
        RatioClient client =
                complete().deviceFingerprint(DEVICE).transport(transport).build();

        client.config().getConfig();

        assertThat(transport.onlyRequest().headers())
                .satisfies(headers -> assertThat(headers.contains(HeaderNames.DEVICE_FINGERPRINT))
                        .isTrue());
    }
}
