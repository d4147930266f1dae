package me.ratio.sdk.purchase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase intent as a {@link PurchaseStore} keeps it. Times of the server are those of its {@code Date} headers.
 *
 * @param key the application's key, such as the id of its order
 * @param application the server and client id, as a short hash
 * @param userId id of the user
 * @param bankId id of the bank account
 * @param request the request body, as JSON text
 * @param requestHash a hash of user, bank account and request, the same for equal requests
 * @param state the state
 * @param claimedAt when it was claimed, by the client's clock
 * @param sentAfter a time of the server before it was sent; null if it was not
 * @param firstReadAt the time of the server when its outcome was first looked up; null if it was not
 * @param itemId the id of the transaction; null if there is none
 * @param refusalStatus the HTTP status of the refusal, 0 if it was not refused
 * @param refusalCode the error code of the refusal; null if there is none
 * @param reason the reason that a person gave for a decision; null if none decided
 * @param version 1 for a claim, one more with each change
 */
public record StoredIntent(
        String key,
        String application,
        String userId,
        String bankId,
        String request,
        String requestHash,
        IntentState state,
        Instant claimedAt,
        @Nullable Instant sentAfter,
        @Nullable Instant firstReadAt,
        @Nullable String itemId,
        int refusalStatus,
        @Nullable String refusalCode,
        @Nullable String reason,
        long version) {
    /** Names the intent only: the request is the user's own business. */
    @Override
    public String toString() {
        return "StoredIntent{key=" + key + ", state=" + state + ", version=" + version + "}";
    }
}
