package me.ratio.sdk.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import me.ratio.sdk.call.Json;
import me.ratio.sdk.error.WebhookException;
import me.ratio.sdk.error.WebhookException.Reason;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that webhook deliveries come from Ratio, unchanged and in time, and only then reads them. Safe for use by many
 * threads.
 */
public final class WebhookVerifier {
    private static final String ALGORITHM = "HmacSHA512";
    private static final int LARGEST = 1024 * 1024;

    private final List<SecretKeySpec> keys;
    private final Clock clock;
    private final Duration tolerance;

    private WebhookVerifier(Builder builder) {
        this.keys = List.copyOf(builder.keys);
        this.clock = builder.clock;
        this.tolerance = builder.tolerance;
    }

    /** A builder with no secret, the system's clock and a tolerance of five minutes. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The event of a delivery that can be believed.
     *
     * @param body the bytes as they were received, before anything parses them
     * @param headers the request's headers; names in any case
     * @throws WebhookException when it must not be believed
     * @throws me.ratio.sdk.error.DecodingException when it is genuine but no event this version can read
     */
    public WebhookPayload verify(byte[] body, Map<String, List<String>> headers) {
        return verify(
                body, only(headers, Headers.WEBHOOK_SIGNATURE_TIMESTAMP), only(headers, Headers.WEBHOOK_SIGNATURE));
    }

    /**
     * The same, with the two header values already picked out; null for one that was not sent.
     *
     * @throws WebhookException when it must not be believed
     * @throws me.ratio.sdk.error.DecodingException when it is genuine but no event this version can read
     */
    public WebhookPayload verify(byte[] body, @Nullable String timestamp, @Nullable String signature) {
        if (timestamp == null || signature == null) {
            throw new WebhookException(Reason.HEADERS);
        }
        if (body.length > LARGEST) {
            throw new WebhookException(Reason.SIZE);
        }
        if (!isSigned(body, timestamp, signature)) {
            throw new WebhookException(Reason.SIGNATURE);
        }
        Instant sent = Timestamps.read(timestamp);
        if (sent == null || Duration.between(sent, clock.instant()).abs().compareTo(tolerance) > 0) {
            throw new WebhookException(Reason.TIMESTAMP);
        }
        return Json.read(body, WebhookPayload.class, null);
    }

    /** All secrets are tried, each in constant time, so that nothing can be learned from how long it takes. */
    private boolean isSigned(byte[] body, String timestamp, String signature) {
        byte[] claimed;
        try {
            claimed = HexFormat.of().parseHex(signature);
        } catch (IllegalArgumentException noHex) {
            return false;
        }
        boolean signed = false;
        for (SecretKeySpec key : keys) {
            signed |= MessageDigest.isEqual(mac(key, timestamp, body), claimed);
        }
        return signed;
    }

    private static byte[] mac(SecretKeySpec key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + ALGORITHM, e);
        }
    }

    private static @Nullable String only(Map<String, List<String>> headers, String name) {
        List<String> found = headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    @Override
    public String toString() {
        return "WebhookVerifier{" + keys.size() + " secrets, tolerance " + tolerance + "}";
    }

    /** Collects what a verifier needs; not safe for use by several threads. */
    public static final class Builder {
        private final List<SecretKeySpec> keys = new ArrayList<>();
        private Clock clock = Clock.systemUTC();
        private Duration tolerance = Duration.ofMinutes(5);

        private Builder() {}

        /** A secret that {@code createWebhook} answered. At least one is required; more while one replaces another. */
        public Builder secret(String secret) {
            if (Objects.requireNonNull(secret, "secret").isEmpty()) {
                throw new IllegalArgumentException("A webhook secret must not be empty");
            }
            keys.add(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return this;
        }

        /** The clock that the tolerance is measured by. Default: the system's. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** How far a delivery's time may be from the present, in the past and in the future. Default: 5 minutes. */
        public Builder tolerance(Duration tolerance) {
            if (tolerance.isNegative()) {
                throw new IllegalArgumentException("The tolerance must not be negative");
            }
            this.tolerance = tolerance;
            return this;
        }

        /**
         * The verifier.
         *
         * @throws IllegalStateException without a secret
         */
        public WebhookVerifier build() {
            if (keys.isEmpty()) {
                throw new IllegalStateException("WebhookVerifier lacks secret: set before build()");
            }
            return new WebhookVerifier(this);
        }
    }
}
