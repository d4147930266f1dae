package me.ratio.sdk.webhook;

import java.util.Map;
import me.ratio.runtime.error.DecodingException;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.BankAccount;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.WebhookPayload;

/** A verified event that is being handled. */
public final class ReceivedWebhook {
    private final WebhookPayload event;
    private final WebhookGuard.Beginning.First first;
    private boolean done;

    ReceivedWebhook(WebhookPayload event, WebhookGuard.Beginning.First first) {
        this.event = event;
        this.first = first;
    }

    /** Returns the event, with the id of its user. */
    public WebhookPayload event() {
        return event;
    }

    /**
     * Returns the transaction of {@code ACTIVITY_UPDATED}.
     *
     * @throws DecodingException if the data cannot be read as that
     */
    public ActivityItem activityItem() {
        return WebhookVerifier.data(event, ActivityItem.class);
    }

    /**
     * Returns the bank account of {@code BANK_UPDATED}.
     *
     * @throws DecodingException if the data cannot be read as that
     */
    public BankAccount bankAccount() {
        return WebhookVerifier.data(event, BankAccount.class);
    }

    /**
     * Returns the result of an identity check, of {@code KYC_UPDATED}. The sources disagree about its data: this takes an object
     * with a status, such as a {@code Kyc}, as well as the bare result.
     *
     * @throws DecodingException if the data cannot be read as that
     */
    public KycResult kycResult() {
        Object data = event.data();
        Object status = data instanceof Map<?, ?> kyc ? kyc.get("status") : data;
        if (status instanceof String result) {
            return KycResult.of(result);
        }
        throw DecodingException.unreadable("KycResult", null);
    }

    /**
     * Records now that the event was handled, with a guard that takes part in a transaction of the handler. So the handler's
     * writes and this record are committed together, and the event has exactly one effect.
     *
     * @throws IllegalStateException if the lease had ended and another process has taken over: roll back
     */
    public void done(WebhookGuard guard) {
        if (!guard.done(first)) {
            throw new IllegalStateException("another process has taken over this event, since its lease had ended");
        }
        done = true;
    }

    boolean isDone() {
        return done;
    }
}
