package me.ratio.sdk.internal.purchase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseIntent;
import me.ratio.sdk.purchase.PurchaseRequest;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/** Makes the next value of a stored intent: every change that there is. */
final class IntentChanges {
    private IntentChanges() {}

    static StoredIntent claimed(String key, String application, PurchaseRequest request, Instant now) {
        return new StoredIntent(
                key,
                application,
                request.userId(),
                request.bankId(),
                new String(JsonCodec.write(request.purchase()), StandardCharsets.UTF_8),
                RequestHash.of(request),
                IntentState.CLAIMED,
                now,
                null,
                null,
                null,
                0,
                null,
                null,
                1);
    }

    static StoredIntent sending(StoredIntent intent, Instant serverTime) {
        return changed(intent, IntentState.SENDING, serverTime, null, null, 0, null, null);
    }

    static StoredIntent notSent(StoredIntent intent) {
        return changed(intent, IntentState.NOT_SENT, null, null, null, 0, null, null);
    }

    static StoredIntent refused(StoredIntent intent, int status, @Nullable String code) {
        return changed(intent, IntentState.REFUSED, intent.sentAfter(), null, null, status, code, null);
    }

    static StoredIntent done(StoredIntent intent, @Nullable String itemId) {
        return changed(intent, IntentState.DONE, intent.sentAfter(), intent.firstReadAt(), itemId, 0, null, null);
    }

    static StoredIntent firstRead(StoredIntent intent, Instant serverTime) {
        return changed(intent, intent.state(), intent.sentAfter(), serverTime, null, 0, null, null);
    }

    /** A person's decision. */
    static StoredIntent decided(StoredIntent intent, @Nullable String itemId, String reason) {
        IntentState state = itemId == null ? IntentState.CLOSED : IntentState.DONE;
        return changed(intent, state, intent.sentAfter(), intent.firstReadAt(), itemId, 0, null, reason);
    }

    private static StoredIntent changed(
            StoredIntent intent,
            IntentState state,
            @Nullable Instant sentAfter,
            @Nullable Instant firstReadAt,
            @Nullable String itemId,
            int refusalStatus,
            @Nullable String refusalCode,
            @Nullable String reason) {
        return new StoredIntent(
                intent.key(),
                intent.application(),
                intent.userId(),
                intent.bankId(),
                intent.request(),
                intent.requestHash(),
                state,
                intent.claimedAt(),
                sentAfter,
                firstReadAt,
                itemId,
                refusalStatus,
                refusalCode,
                reason,
                intent.version() + 1);
    }

    /** Returns the purchase of an intent, as it was claimed. */
    static PurchaseRequest request(StoredIntent intent) {
        return new PurchaseRequest(
                intent.userId(),
                intent.bankId(),
                JsonCodec.read(intent.request().getBytes(StandardCharsets.UTF_8), InitiateAchRequest.class));
    }

    /** Returns what callers see of an intent. */
    static PurchaseIntent view(StoredIntent intent) {
        PurchaseIntent.Refusal refusal = intent.refusalStatus() == 0
                ? null
                : new PurchaseIntent.Refusal(intent.refusalStatus(), intent.refusalCode());
        return new PurchaseIntent(
                intent.key(),
                request(intent),
                intent.state(),
                intent.claimedAt(),
                intent.itemId(),
                refusal,
                intent.reason());
    }
}
