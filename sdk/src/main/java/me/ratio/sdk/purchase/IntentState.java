package me.ratio.sdk.purchase;

/** The state of a purchase intent. Only {@link #CLAIMED} and {@link #NOT_SENT} can be submitted. */
public enum IntentState {
    /** Claimed and certainly not sent. */
    CLAIMED,

    /**
     * About to be sent, or sent without a recorded response: it may have been carried out. It is never sent again, only
     * {@linkplain Purchases#reconcile reconciled}.
     */
    SENDING,

    /** Carried out: the purchase is accepted, and {@link PurchaseIntent#itemId()} tells which one it is. */
    DONE,

    /** Refused by the API for a reason that will not go away; nothing was bought. */
    REFUSED,

    /** Not carried out, because it was not sent, or turned away before it was looked at (401, 429). */
    NOT_SENT,

    /** Closed by a person who found that nothing was bought. */
    CLOSED;

    /** Tells whether the intent can be submitted. */
    public boolean isSubmittable() {
        return this == CLAIMED || this == NOT_SENT;
    }

    /** Tells whether the state can still change. */
    public boolean isOpen() {
        return isSubmittable() || this == SENDING;
    }
}
