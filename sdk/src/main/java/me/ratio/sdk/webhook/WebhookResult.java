package me.ratio.sdk.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of a delivery, with the response to send. The body of the response stays empty: why a delivery was refused is
 * nobody else's business.
 *
 * @param status the HTTP status: 204 if it is handled or was before, 401 if it must not be trusted, 500 if the handler failed,
 *     503 if another process is handling it
 * @param retryAfter the value of {@code Retry-After}, null for none
 * @param failure why it was refused or the handler failed; null otherwise
 */
public record WebhookResult(
        int status, @Nullable Duration retryAfter, @Nullable Exception failure) {}
