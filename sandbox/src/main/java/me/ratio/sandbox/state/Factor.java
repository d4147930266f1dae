package me.ratio.sandbox.state;

/** What a session can have proven, with its name in a token and the end of its error codes. */
public enum Factor {
    /** Control of a wallet. */
    WALLET("crypto_wallet", "WALLET_ADDRESS"),
    /** Control of a phone number. */
    SMS("otp_sms", "PHONE"),
    /** Control of an e-mail address. */
    EMAIL("otp_email", "EMAIL");

    private final String claim;
    private final String errorName;

    Factor(String claim, String errorName) {
        this.claim = claim;
        this.errorName = errorName;
    }

    /** Its name in a session token. */
    public String claim() {
        return claim;
    }

    /** The last part of error codes about it. */
    public String errorName() {
        return errorName;
    }
}
