package me.ratio.sdk.webhook;

import java.util.List;
import java.util.Map;
import me.ratio.sdk.call.Json;
import me.ratio.sdk.model.WebhookPayload;

/** The short forms: verifying with one secret and the defaults, and reading what an event is about. */
public final class Webhooks {
    private Webhooks() {}

    /**
     * The event of a delivery that can be believed.
     *
     * @param body the bytes as they were received, before anything parses them
     * @param headers the request's headers; names in any case
     * @param secret what {@code createWebhook} answered
     * @throws me.ratio.sdk.error.WebhookException when it must not be believed
     * @throws me.ratio.sdk.error.DecodingException when it is genuine but no event this version can read
     */
    public static WebhookPayload verify(byte[] body, Map<String, List<String>> headers, String secret) {
        return WebhookVerifier.builder().secret(secret).build().verify(body, headers);
    }

    /**
     * What an event is about, as the model that the contract names for it.
     *
     * @param event an event that was verified
     * @param type the model, as {@code ActivityItem.class} for {@code ACTIVITY_UPDATED}
     * @throws me.ratio.sdk.error.DecodingException when it cannot be read as that
     */
    public static <T> T data(WebhookPayload event, Class<T> type) {
        return Json.read(Json.write(event.data()), type, null);
    }
}
