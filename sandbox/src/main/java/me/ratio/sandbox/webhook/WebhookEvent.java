package me.ratio.sandbox.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import me.ratio.sandbox.json.ApiJson;

/**
 * An event that webhooks subscribe to.
 *
 * @param name the name of the event in the contract
 * @param data the object that the event is about, as it was when the event happened
 */
public record WebhookEvent(String name, JsonNode data) {
    /** Returns the event for a purchase that was created or has changed its status. */
    public static WebhookEvent activityUpdated(JsonNode activityItem) {
        return new WebhookEvent("ACTIVITY_UPDATED", activityItem);
    }

    /** Returns the event for a bank account that was linked or has changed its status. */
    public static WebhookEvent bankUpdated(JsonNode bankAccount) {
        return new WebhookEvent("BANK_UPDATED", bankAccount);
    }

    /** Returns the event for an identity check that was started or has changed its status. */
    public static WebhookEvent kycUpdated(JsonNode kyc) {
        return new WebhookEvent("KYC_UPDATED", kyc);
    }

    /** Returns the contract's WebhookPayload as UTF-8. */
    public byte[] payload(UUID id, UUID userId) {
        ObjectNode payload = ApiJson.object()
                .put("id", id.toString())
                .put("userId", userId.toString())
                .put("event", name);
        payload.set("data", data);
        return ApiJson.write(payload);
    }
}
