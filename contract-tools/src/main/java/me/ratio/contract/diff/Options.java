package me.ratio.contract.diff;

/**
 * For whom a difference is judged.
 *
 * @param tolerantReader whether the consumer keeps values, fields and variants that it does not know, so that new ones
 *     in a response do not break it
 */
public record Options(boolean tolerantReader) {
    /**
     * A consumer that refuses what it does not know.
     *
     * @return the options
     */
    public static Options strict() {
        return new Options(false);
    }

    /**
     * A consumer that keeps what it does not know.
     *
     * @return the options
     */
    public static Options tolerant() {
        return new Options(true);
    }
}
