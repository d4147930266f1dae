package me.ratio.contract.diff;

/**
 * The kind of consumer whose view decides what breaks.
 *
 * @param tolerantReader whether the consumer keeps values, fields and variants that it does not know, so that new ones
 *     in a response do not break it
 */
public record DiffOptions(boolean tolerantReader) {
    /**
     * Returns options for a consumer that rejects what it does not know.
     *
     * @return the options
     */
    public static DiffOptions strict() {
        return new DiffOptions(false);
    }

    /**
     * Returns options for a consumer that keeps what it does not know.
     *
     * @return the options
     */
    public static DiffOptions tolerant() {
        return new DiffOptions(true);
    }
}
