package me.ratio.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The delivery of an event to a webhook.
 *
 * @param id identifies it within its tenant
 * @param url the URL of the webhook
 * @param event the name of the event
 * @param body the exact text that was signed and sent
 * @param timestamp the value of the timestamp header: seconds since 1970
 * @param signature the value of the signature header: lower-case hex
 * @param attempts the attempts that have ended, oldest first; none while the first is under way or held back
 */
public record WebhookDelivery(
        String id, String url, String event, String body, String timestamp, String signature, List<Attempt> attempts) {
    /** Creates a delivery. */
    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }

    /**
     * An attempt to deliver.
     *
     * @param time when it was made, by the tenant's clock
     * @param status the HTTP status of the response, empty when there was none
     * @param failure the reason why there was no response, empty when there was one
     */
    public record Attempt(Instant time, OptionalInt status, Optional<String> failure) {}

    /** Returns the status of the response to the first attempt, empty when there was none. */
    public OptionalInt status() {
        return attempts.isEmpty() ? OptionalInt.empty() : attempts.get(0).status();
    }

    /** Returns the reason why there was no response to the first attempt, empty when there was one. */
    public Optional<String> failure() {
        return attempts.isEmpty() ? Optional.empty() : attempts.get(0).failure();
    }

    /** Returns the body as it was sent. */
    public byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** Names event and result only: the body is about a person, and the URL may contain a secret. */
    @Override
    public String toString() {
        return "WebhookDelivery[" + event + ", "
                + (status().isPresent()
                        ? "status " + status().getAsInt()
                        : failure().orElse("no response")) + "]";
    }
}
