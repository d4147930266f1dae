package me.ratio.contract.sample;

/** The share of optional properties or nulls to generate. */
public enum Presence {
    /** None, unless there is no other value. */
    NONE,
    /** Some, at random. */
    SOME,
    /** All, as far as the size of a value permits. */
    ALL
}
