package me.ratio.contract.sample;

/** How many of those that could be drawn. */
public enum Amount {
    /** None of them, unless there is no other value. */
    NONE,
    /** Some of them, by chance. */
    SOME,
    /** All of them, as far as a value of bounded size can hold them. */
    ALL
}
