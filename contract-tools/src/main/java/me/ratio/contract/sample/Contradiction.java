package me.ratio.contract.sample;

/** No value obeys all the rules in force here; whoever has another choice takes it. */
final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Contradiction(String message) {
        super(message, null, false, false);
    }
}
