package me.ratio.sandbox.state;

/** A factor of authentication, with its name in a session JWT and the end of its error codes. */
public enum AuthenticationFactor {
    /** Control of a wallet. */
    WALLET("crypto_wallet", "WALLET_ADDRESS"),
    /** Control of a phone number. */
    SMS("otp_sms", "PHONE"),
    /** Control of an e-mail address. */
    EMAIL("otp_email", "EMAIL");

    private final String claim;
    private final String errorName;

    AuthenticationFactor(String claim, String errorName) {
        this.claim = claim;
        this.errorName = errorName;
    }

    /** Returns its name in a session JWT. */
    public String claim() {
        return claim;
    }

    /** Returns the end of error codes about it: {@code MISMATCH_PHONE}. */
    public String errorName() {
        return errorName;
    }
}
