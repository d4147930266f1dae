package me.ratio.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * A webhook request that is ready to be sent.
 *
 * @param url the receiver
 * @param body the request body
 * @param timestamp the value of the timestamp header
 * @param signature the value of the signature header
 */
record SignedMessage(String url, byte[] body, String timestamp, String signature) {
    private static final Duration STALE = Duration.ofHours(1);

    /** Signs a message at a time. */
    static SignedMessage of(WebhookSender.Message message, Instant time) {
        String timestamp = String.valueOf(time.getEpochSecond());
        return new SignedMessage(
                message.url(),
                message.payload(),
                timestamp,
                WebhookSignature.of(message.secret(), timestamp, message.payload()));
    }

    /** Signs a message at a time, with a change that its receiver has to notice. */
    static SignedMessage of(WebhookSender.Message message, Instant time, DeliveryChange change) {
        SignedMessage signed = of(message, change == DeliveryChange.STALE ? time.minus(STALE) : time);
        return switch (change) {
            case NONE, STALE -> signed;
            case TAMPERED ->
                new SignedMessage(
                        signed.url,
                        (new String(signed.body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8),
                        signed.timestamp,
                        signed.signature);
            case WRONG_SECRET ->
                of(
                        new WebhookSender.Message(
                                message.url(), message.secret() + "x", message.event(), message.payload()),
                        time);
        };
    }
}
