package me.ratio.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt to deliver a webhook event.
 *
 * @param url where it went, or would have gone
 * @param event the name of the event
 * @param body the exact text that was signed and sent
 * @param timestamp the value of the timestamp header: seconds since 1970
 * @param signature the value of the signature header: lower-case hex
 * @param status the HTTP status of the receiver, empty when there was no answer
 * @param failure why there was no answer, empty when there was one
 */
public record WebhookDelivery(
        String url,
        String event,
        String body,
        String timestamp,
        String signature,
        OptionalInt status,
        Optional<String> failure) {
    /** The body as it was sent. */
    public byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** Names the event and the outcome only: the body is about a person, and a URL may hold a secret. */
    @Override
    public String toString() {
        return "WebhookDelivery[" + event + ", "
                + (status.isPresent() ? "status " + status.getAsInt() : failure.orElse("no answer")) + "]";
    }
}
