package me.ratio.sdk.webhook;

import static me.ratio.sdk.webhook.SignedDelivery.BODY;
import static me.ratio.sdk.webhook.SignedDelivery.BY_OPENSSL;
import static me.ratio.sdk.webhook.SignedDelivery.SECRET;
import static me.ratio.sdk.webhook.SignedDelivery.SENT;
import static me.ratio.sdk.webhook.SignedDelivery.SENT_AT;
import static me.ratio.sdk.webhook.SignedDelivery.at;
import static me.ratio.sdk.webhook.SignedDelivery.bytes;
import static me.ratio.sdk.webhook.SignedDelivery.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.runtime.error.DecodingException;
import me.ratio.sdk.error.WebhookException;
import me.ratio.sdk.error.WebhookException.Reason;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.model.WebhookPayload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookVerifierTest {
    private static WebhookVerifier verifier() {
        return at(SENT_AT).build();
    }

    private static void assertRefused(
            WebhookVerifier verifier, byte[] body, @Nullable String timestamp, @Nullable String signature, Reason why) {
        assertThatThrownBy(() -> verifier.verify(body, timestamp, signature))
                .isInstanceOfSatisfying(WebhookException.class, thrown -> assertThat(thrown.reason())
                        .isEqualTo(why))
                .hasNoCause()
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void acceptsASignatureMadeByOpenssl() {
        WebhookPayload event = verifier().verify(BODY, SENT, BY_OPENSSL);

        assertThat(event.id()).isEqualTo("1");
        assertThat(event.data()).isEqualTo("y");
        assertThat(signed(SECRET, SENT, BODY)).isEqualTo(BY_OPENSSL);
        assertThat(verifier().verify(BODY, SENT, BY_OPENSSL.toUpperCase(Locale.ROOT)))
                .isEqualTo(event);
    }

    @Test
    void acceptsAnyOfSeveralSecrets() {
        WebhookVerifier verifier =
                at(SENT_AT).secret("second ü").secret("third").build();

        for (String secret : List.of(SECRET, "second ü", "third")) {
            assertThat(verifier.verify(BODY, SENT, signed(secret, SENT, BODY))).isNotNull();
        }
        assertRefused(verifier, BODY, SENT, signed("fourth", SENT, BODY), Reason.SIGNATURE);
        assertThat(verifier.toString()).doesNotContain("second", "third", SECRET);
    }

    @Test
    void rejectsAChangedBody() {
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertRefused(verifier(), changed, SENT, BY_OPENSSL, Reason.SIGNATURE);
        }
        assertRefused(verifier(), Arrays.copyOf(BODY, BODY.length + 1), SENT, BY_OPENSSL, Reason.SIGNATURE);
        assertRefused(verifier(), BODY, SENT + "0", BY_OPENSSL, Reason.SIGNATURE);
    }

    @Test
    void rejectsMalformedSignatures() {
        for (String signature :
                List.of("", "0", BY_OPENSSL + "00", BY_OPENSSL.substring(2), "sha512=" + BY_OPENSSL, "zz", "é", "\n")) {
            assertRefused(verifier(), BODY, SENT, signature, Reason.SIGNATURE);
        }
    }

    @Test
    void takesHeadersByName() {
        Map<String, String> headers =
                Map.of(HeaderNames.WEBHOOK_SIGNATURE, BY_OPENSSL, HeaderNames.WEBHOOK_SIGNATURE_TIMESTAMP, SENT);

        assertThat(verifier().verify(BODY, headers::get)).isNotNull();
        assertThatThrownBy(() -> verifier().verify(BODY, name -> null))
                .isInstanceOfSatisfying(WebhookException.class, thrown -> assertThat(thrown.reason())
                        .isEqualTo(Reason.HEADERS));
    }

    @Test
    void comparesTheTimeOfAQueuedDeliveryWithThatOfItsReceipt() {
        WebhookVerifier later =
                at(SENT_AT.plus(Duration.ofHours(3))).secret(SECRET).build();

        assertRefused(later, BODY, SENT, BY_OPENSSL, Reason.TIMESTAMP);
        assertThat(later.verify(BODY, SENT, BY_OPENSSL, SENT_AT.plusSeconds(2))).isNotNull();
    }

    @Test
    void saysWhatIsNull() {
        Map<String, List<String>> none = Map.of();
        assertThatThrownBy(() -> verifier().verify(null, none)).hasMessageStartingWith("body: ");
        assertThatThrownBy(() -> verifier().verify(BODY, (Map<String, List<String>>) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith("headers: ");
        Map<String, List<String>> withNullList = new HashMap<>();
        withNullList.put(HeaderNames.WEBHOOK_SIGNATURE, null);
        assertThatThrownBy(() -> verifier().verify(BODY, withNullList)).isInstanceOf(WebhookException.class);
        for (String secret : List.of("secret\n", " secret")) {
            assertThatThrownBy(() -> WebhookVerifier.builder().secret(secret))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret\n");
        }
    }

    @Test
    void requiresEachHeaderOnce() {
        String signature = HeaderNames.WEBHOOK_SIGNATURE;
        String timestamp = HeaderNames.WEBHOOK_SIGNATURE_TIMESTAMP;
        Map<String, List<String>> good = Map.of(
                signature.toUpperCase(Locale.ROOT), List.of(BY_OPENSSL), timestamp, List.of(SENT), "other", List.of());

        assertThat(verifier().verify(BODY, good)).isNotNull();
        for (Map<String, List<String>> bad : List.of(
                Map.<String, List<String>>of(),
                Map.of(signature, List.of(BY_OPENSSL)),
                Map.of(timestamp, List.of(SENT)),
                Map.of(signature, List.<String>of(), timestamp, List.of(SENT)),
                Map.of(signature, List.of(BY_OPENSSL, BY_OPENSSL), timestamp, List.of(SENT)),
                Map.of(
                        signature,
                        List.of(BY_OPENSSL),
                        timestamp,
                        List.of(SENT),
                        timestamp.toUpperCase(Locale.ROOT),
                        List.of(SENT)))) {
            assertThatThrownBy(() -> verifier().verify(BODY, bad))
                    .isInstanceOfSatisfying(WebhookException.class, thrown -> assertThat(thrown.reason())
                            .isEqualTo(Reason.HEADERS));
        }
        assertRefused(verifier(), BODY, null, BY_OPENSSL, Reason.HEADERS);
        assertRefused(verifier(), BODY, SENT, null, Reason.HEADERS);
    }

    @Test
    void verifiesBeforeParsing() {
        byte[] noJson = bytes("{\"id\":canary");

        assertRefused(verifier(), noJson, SENT, BY_OPENSSL, Reason.SIGNATURE);
        assertRefused(verifier(), noJson, "0", signed(SECRET, "0", noJson), Reason.TIMESTAMP);
        assertThatThrownBy(() -> verifier().verify(noJson, SENT, signed(SECRET, SENT, noJson)))
                .isInstanceOf(DecodingException.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void rejectsLargeBodiesBeforeVerifying() {
        byte[] largest = new byte[1024 * 1024];
        byte[] tooLarge = new byte[1024 * 1024 + 1];

        assertRefused(verifier(), largest, SENT, BY_OPENSSL, Reason.SIGNATURE);
        assertRefused(verifier(), tooLarge, SENT, signed(SECRET, SENT, tooLarge), Reason.SIZE);
    }

    @Test
    void builderRequiresASecretAndAValidTolerance() {
        assertThatThrownBy(() -> WebhookVerifier.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> WebhookVerifier.builder().secret("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookVerifier.builder().secret(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("secret");
        assertThatThrownBy(() -> WebhookVerifier.builder().tolerance(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void staticMethodUsesTheDefaults() {
        String now = Long.toString(Instant.now().getEpochSecond());
        Map<String, List<String>> headers = Map.of(
                HeaderNames.WEBHOOK_SIGNATURE, List.of(signed(SECRET, now, BODY)),
                HeaderNames.WEBHOOK_SIGNATURE_TIMESTAMP, List.of(now));

        assertThat(WebhookVerifier.verify(BODY, headers, SECRET).id()).isEqualTo("1");
        assertThatThrownBy(() -> WebhookVerifier.verify(BODY, headers, "other")).isInstanceOf(WebhookException.class);
    }
}
