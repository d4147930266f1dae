package me.ratio.sdk.purchase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that the application intends, and what is recorded about it.
 *
 * @param key the application's key
 * @param request the purchase
 * @param state the state
 * @param claimedAt when it was claimed, by the client's clock
 * @param itemId the id of the transaction, for {@code getActivityItem}; null unless it is {@link IntentState#DONE}
 * @param refusal why the API refused it; null unless it is {@link IntentState#REFUSED}
 * @param reason the reason that a person gave to {@link Purchases#resolve}; null if none decided
 */
public record PurchaseIntent(
        String key,
        PurchaseRequest request,
        IntentState state,
        Instant claimedAt,
        @Nullable String itemId,
        @Nullable Refusal refusal,
        @Nullable String reason) {
    /**
     * The refusal of a purchase.
     *
     * @param status the HTTP status
     * @param code the error code, known to this version or not; null if there was none
     */
    public record Refusal(int status, @Nullable String code) {}
}
