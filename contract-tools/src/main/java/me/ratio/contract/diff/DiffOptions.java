package me.ratio.contract.diff;

/**
 * For whom a difference is judged.
 *
 * @param tolerantReader whether the consumer keeps values, fields and variants that it does not know, so that new ones
 *     in a response do not break it
 */
public record DiffOptions(boolean tolerantReader) {
    /**
     * A consumer that refuses what it does not know.
     *
     * @return the options
     */
    public static DiffOptions strict() {
        return new DiffOptions(false);
    }

    /**
     * A consumer that keeps what it does not know.
     *
     * @return the options
     */
    public static DiffOptions tolerant() {
        return new DiffOptions(true);
    }
}
