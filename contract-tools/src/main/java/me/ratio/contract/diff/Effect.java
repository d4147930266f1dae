package me.ratio.contract.diff;

/** How a difference moves the set of values that a contract allows. */
enum Effect {
    /** Some values are allowed no more. */
    NARROWS,
    /** Some values are allowed anew. */
    WIDENS,
    /** Both at once. */
    CROSSES,
    /** No question of values: whoever relied on the old contract fails. */
    BREAKS,
    /** No question of values: nobody fails. */
    ADDS,
    /** Only what people read. */
    WORDS;

    /** The version step that this asks for when data flows so. */
    Verdict level(Direction direction) {
        return switch (this) {
            case NARROWS -> direction == Direction.RESPONSE ? Verdict.MINOR : Verdict.MAJOR;
            case WIDENS -> direction == Direction.REQUEST ? Verdict.MINOR : Verdict.MAJOR;
            case CROSSES, BREAKS -> Verdict.MAJOR;
            case ADDS -> Verdict.MINOR;
            case WORDS -> Verdict.PATCH;
        };
    }
}
