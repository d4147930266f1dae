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
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.error.WebhookException;
import me.ratio.sdk.error.WebhookException.Reason;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that webhook deliveries come from Ratio, unchanged and in time, and only then parses them. Safe for use by
 * many threads.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.builder().secret(signingSecret).build();
 *
 * try {
 *     WebhookPayload event = verifier.verify(bodyBytes, headers);
 *     if (WebhookEvent.ACTIVITY_UPDATED.equals(event.event())) {
 *         ActivityItem item = WebhookVerifier.data(event, ActivityItem.class);
 *     }
 * } catch (WebhookException e) {
 *     respond(400); // do not process it
 * }
 * }</pre>
 *
 * <p>Pass the body as received: parsing and writing it again would change the signed bytes. A delivery may arrive
 * twice; its id tells.
 */
public final class WebhookVerifier {
    private static final String ALGORITHM = "HmacSHA512";
    private static final int MAX_BYTES = 1024 * 1024;

    private final List<SecretKeySpec> keys;
    private final Clock clock;
    private final Duration tolerance;

    private WebhookVerifier(Builder builder) {
        this.keys = List.copyOf(builder.keys);
        this.clock = builder.clock;
        this.tolerance = builder.tolerance;
    }

    /** Returns a builder without a secret, with the system's clock and a tolerance of five minutes. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Verifies a delivery with one secret and the defaults of the builder.
     *
     * @param body the bytes as received, before anything parses them
     * @param headers the headers of the request; names are case-insensitive
     * @param secret the secret that {@code createWebhook} returned
     * @return the event
     * @throws WebhookException if the delivery must not be trusted
     * @throws DecodingException if it is genuine but this version cannot read it
     */
    public static WebhookPayload verify(byte[] body, Map<String, List<String>> headers, String secret) {
        return builder().secret(secret).build().verify(body, headers);
    }

    /**
     * Returns the data of an event, as the model that the contract names for it.
     *
     * @param event a verified event
     * @param type the model, such as {@code ActivityItem.class} for {@code ACTIVITY_UPDATED}
     * @throws DecodingException if the data cannot be read as that, or there is none
     */
    public static <T> T data(WebhookPayload event, Class<T> type) {
        if (event.data() == null) {
            throw DecodingException.unreadable(type.getSimpleName(), null);
        }
        return JsonCodec.read(JsonCodec.write(event.data()), type);
    }

    /**
     * Verifies a delivery.
     *
     * @param body the bytes as received, before anything parses them
     * @param headers the headers of the request; names are case-insensitive
     * @return the event
     * @throws WebhookException if the delivery must not be trusted
     * @throws DecodingException if it is genuine but this version cannot read it
     */
    public WebhookPayload verify(byte[] body, Map<String, List<String>> headers) {
        return verify(
                body,
                onlyValue(headers, HeaderNames.WEBHOOK_SIGNATURE_TIMESTAMP),
                onlyValue(headers, HeaderNames.WEBHOOK_SIGNATURE));
    }

    /**
     * Verifies a delivery whose headers are looked up by name, as in a servlet request: {@code verify(body,
     * request::getHeader)}. Prefer {@link #verify(byte[], Map)} where all values of a header are known, since it refuses a
     * repeated one.
     *
     * @param body the bytes as received, before anything parses them
     * @param headers returns the value of a header, null if there is none
     * @return the event
     * @throws WebhookException if the delivery must not be trusted
     * @throws DecodingException if it is genuine but this version cannot read it
     */
    public WebhookPayload verify(byte[] body, UnaryOperator<@Nullable String> headers) {
        return verify(
                body,
                headers.apply(HeaderNames.WEBHOOK_SIGNATURE_TIMESTAMP),
                headers.apply(HeaderNames.WEBHOOK_SIGNATURE));
    }

    /**
     * Verifies a delivery that waited in a queue: its time is compared with that of its receipt.
     *
     * @param receivedAt when your endpoint received it; store it with the delivery
     * @return the event
     * @throws WebhookException if the delivery must not be trusted
     * @throws DecodingException if it is genuine but this version cannot read it
     */
    public WebhookPayload verify(
            byte[] body, @Nullable String timestamp, @Nullable String signature, Instant receivedAt) {
        requireBody(body);
        if (timestamp == null || signature == null) {
            throw new WebhookException(Reason.HEADERS);
        }
        // before the signature, which takes time in proportion to the size
        if (body.length > MAX_BYTES) {
            throw new WebhookException(Reason.SIZE);
        }
        if (!isSigned(body, timestamp, signature)) {
            throw new WebhookException(Reason.SIGNATURE);
        }
        // after the signature, so that only a genuine delivery is reported as late
        Instant sent = DeliveryTimestamp.read(timestamp);
        if (sent == null || Duration.between(sent, receivedAt).abs().compareTo(tolerance) > 0) {
            throw new WebhookException(Reason.TIMESTAMP);
        }
        return JsonCodec.read(body, WebhookPayload.class);
    }

    private static void requireBody(byte[] body) {
        Objects.requireNonNull(body, "body: pass the bytes of the request, empty ones if there are none");
    }

    /**
     * Verifies a delivery whose two header values were looked up before.
     *
     * @param body the bytes as received, before anything parses them
     * @param timestamp the value of the timestamp header, null if there is none
     * @param signature the value of the signature header, null if there is none
     * @return the event
     * @throws WebhookException if the delivery must not be trusted
     * @throws DecodingException if it is genuine but this version cannot read it
     */
    public WebhookPayload verify(byte[] body, @Nullable String timestamp, @Nullable String signature) {
        return verify(body, timestamp, signature, clock.instant());
    }

    /** Tries all secrets, each in constant time, so that the time taken reveals nothing. */
    private boolean isSigned(byte[] body, String timestamp, String signature) {
        byte[] claimed;
        try {
            claimed = HexFormat.of().parseHex(signature);
        } catch (IllegalArgumentException notHex) {
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

    /**
     * Returns the value of a header that occurs once. Of two values another component may have checked the other one.
     */
    private static @Nullable String onlyValue(Map<String, List<String>> headers, String name) {
        Objects.requireNonNull(headers, "headers: pass those of the request, an empty map if there are none");
        List<String> found = headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()) && header.getValue() != null)
                .flatMap(header -> header.getValue().stream())
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    @Override
    public String toString() {
        return "WebhookVerifier{" + keys.size() + " secrets, tolerance " + tolerance + "}";
    }

    /** Builds a {@link WebhookVerifier}; not safe for use by several threads. */
    public static final class Builder {
        private final List<SecretKeySpec> keys = new ArrayList<>();
        private Clock clock = Clock.systemUTC();
        private Duration tolerance = Duration.ofMinutes(5);

        private Builder() {}

        /**
         * Adds a secret that {@code createWebhook} returned. Required; add both while one secret replaces another.
         *
         * @throws IllegalArgumentException if it is empty, or has blanks or a line break around it
         */
        public Builder secret(String secret) {
            if (Objects.requireNonNull(secret, "secret").isEmpty()) {
                throw new IllegalArgumentException("A webhook secret must not be empty");
            }
            if (!secret.equals(secret.strip())) {
                throw new IllegalArgumentException(
                        "A webhook secret must not have blanks or a line break around it: check where it is read from");
            }
            keys.add(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return this;
        }

        /** Sets the clock that the tolerance is measured by. Default: the system's. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets how far a delivery's time may be from now, in the past and in the future. Default: 5 minutes.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder tolerance(Duration tolerance) {
            if (tolerance.isNegative()) {
                throw new IllegalArgumentException("The tolerance must not be negative");
            }
            this.tolerance = tolerance;
            return this;
        }

        /**
         * Builds the verifier.
         *
         * @throws IllegalStateException if there is no secret
         */
        public WebhookVerifier build() {
            if (keys.isEmpty()) {
                throw new IllegalStateException("WebhookVerifier lacks secret: set before build()");
            }
            return new WebhookVerifier(this);
        }
    }
}
