package me.ratio.benchmarks.api;

/** Names the users that the stub server knows; their ids decide how it responds. */
public final class Users {
    /** Has four wallets. */
    public static final String KNOWN = "3f0c9a52-6d1b-4f0e-9b57-2a8d1c6e4f10";

    /** Has four wallets, and each response brings the next token of the session. */
    public static final String ROTATING = "7b1d3e64-91c2-4a7f-8d05-6e4c2b9a1f38";

    /** Does not exist. */
    public static final String UNKNOWN = "c04e8f17-25ab-4d93-b6e1-0a9f7d5c3e82";

    private Users() {}
}
