package me.ratio.sandbox.state;

/** How far one leg of a purchase is; named as in the contract. */
public enum LegStatus {
    /** Under way. */
    PENDING,
    /** Done. */
    COMPLETED,
    /** Did not happen, or was taken back. */
    FAILED
}
