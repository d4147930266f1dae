package me.ratio.openapi.schema;

/** A text that may be read a limited number of times, because some patterns need exponential time. */
final class LimitedText implements CharSequence {
    private static final int MAX_READS = 2_000_000;

    private final String text;
    private int reads;

    LimitedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++reads > MAX_READS) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Ends a match. */
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException() {
            super("the pattern takes too long", null, false, false);
        }
    }
}
