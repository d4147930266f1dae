package me.ratio.benchmarks.jmh;

import me.ratio.benchmarks.api.Users;

/** Tells whether each response brings the session's next token. */
public enum Token {
    STAYS(Users.KNOWN),
    ROTATES(Users.ROTATING);

    private final String userId;

    Token(String userId) {
        this.userId = userId;
    }

    /** Returns the user whose wallets are responded that way. */
    String userId() {
        return userId;
    }
}
