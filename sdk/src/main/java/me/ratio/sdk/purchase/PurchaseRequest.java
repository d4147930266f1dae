package me.ratio.sdk.purchase;

import java.util.Objects;
import me.ratio.sdk.model.InitiateAchRequest;

/**
 * A purchase of the operation {@code initiateAch}: who buys what, and which bank account pays.
 *
 * @param userId id of the user
 * @param bankId id of the user's bank account
 * @param purchase what to buy, for how much, and where to deliver it
 */
public record PurchaseRequest(String userId, String bankId, InitiateAchRequest purchase) {
    /** Creates a request. */
    public PurchaseRequest {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(bankId, "bankId");
        Objects.requireNonNull(purchase, "purchase");
    }
}
