package me.ratio.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An attempt to deliver a webhook event.
 *
 * @param url the URL of the webhook
 * @param event the name of the event
 * @param body the exact text that was signed and sent
 * @param timestamp the value of the timestamp header: seconds since 1970
 * @param signature the value of the signature header: lower-case hex
 * @param status the HTTP status of the response, empty when there was none
 * @param failure the reason why there was no response, empty when there was one
 */
public record WebhookDelivery(
        String url,
        String event,
        String body,
        String timestamp,
        String signature,
        OptionalInt status,
        Optional<String> failure) {
    /** Returns the body as it was sent. */
    public byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** Names event and result only: the body is about a person, and the URL may contain a secret. */
    @Override
    public String toString() {
        return "WebhookDelivery[" + event + ", "
                + (status.isPresent() ? "status " + status.getAsInt() : failure.orElse("no response")) + "]";
    }
}
