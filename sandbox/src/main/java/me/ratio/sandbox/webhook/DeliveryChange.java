package me.ratio.sandbox.webhook;

/** A way in which a delivery is repeated; receivers have to refuse all but the first. */
public enum DeliveryChange {
    /** The same again, with the present time: a duplicate. */
    NONE,
    /** With another body than the one that was signed. */
    TAMPERED,
    /** As it would have been sent an hour ago. */
    STALE,
    /** Signed with another secret. */
    WRONG_SECRET
}
