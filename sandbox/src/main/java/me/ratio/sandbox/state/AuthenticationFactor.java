package me.ratio.sandbox.state;

/** A factor of authentication, with its way of delivery in a session JWT and the end of its error codes. */
public enum AuthenticationFactor {
    /** Control of a wallet. */
    WALLET("crypto_wallet", "WALLET_ADDRESS"),
    /** Control of a phone number. */
    SMS("sms", "PHONE"),
    /** Control of an e-mail address. */
    EMAIL("email", "EMAIL");

    private final String delivery;
    private final String errorName;

    AuthenticationFactor(String delivery, String errorName) {
        this.delivery = delivery;
        this.errorName = errorName;
    }

    /** Returns how it is delivered, as a session JWT names it. */
    public String delivery() {
        return delivery;
    }

    /** Returns the end of error codes about it: {@code MISMATCH_PHONE}. */
    public String errorName() {
        return errorName;
    }
}
