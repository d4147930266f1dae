package me.ratio.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A one-time code on its way to a phone or a mailbox. */
public final class OneTimeCode {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 5;

    private final Factor factor;
    private final String destination;
    private final String code;
    private final @Nullable Session session;
    private final Instant expires;
    private int wrongAttempts;

    /** A code asked for now, within a session or outside any. */
    public OneTimeCode(Factor factor, String destination, String code, @Nullable Session session, Instant now) {
        this.factor = factor;
        this.destination = destination;
        this.code = code;
        this.session = session;
        this.expires = now.plus(LIFETIME);
    }

    /** What it proves. */
    public Factor factor() {
        return factor;
    }

    /** The phone number or e-mail address it went to. */
    public String destination() {
        return destination;
    }

    /** The session it was asked for in. */
    public @Nullable Session session() {
        return session;
    }

    /** Tries the code; five wrong attempts make it useless. */
    public boolean accepts(String attempt, Instant now) {
        if (wrongAttempts >= ATTEMPTS || !now.isBefore(expires)) {
            return false;
        }
        boolean right = code.equals(attempt);
        wrongAttempts += right ? 0 : 1;
        return right;
    }
}
