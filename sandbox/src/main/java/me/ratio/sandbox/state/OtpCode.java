package me.ratio.sandbox.state;

import java.time.Instant;
import me.ratio.sandbox.outcome.MagicValues;
import org.jspecify.annotations.Nullable;

/** A one-time code that was sent to a phone number or an e-mail address. */
public final class OtpCode {
    private final AuthenticationFactor factor;
    private final String destination;
    private final String code;
    private final @Nullable Session session;
    private final Instant sent;
    private int wrongAttempts;

    /** Creates a code that was requested now, with or without a session. */
    public OtpCode(
            AuthenticationFactor factor, String destination, String code, @Nullable Session session, Instant now) {
        this.factor = factor;
        this.destination = destination;
        this.code = code;
        this.session = session;
        this.sent = now;
    }

    /** Returns the digits. */
    public String code() {
        return code;
    }

    /** Returns when it was sent. */
    public Instant sent() {
        return sent;
    }

    /** Returns from when on it can no longer be used. */
    public Instant expires() {
        return sent.plus(MagicValues.OTP_LIFETIME);
    }

    /** Returns the factor that it proves. */
    public AuthenticationFactor factor() {
        return factor;
    }

    /** Returns the phone number or e-mail address that it was sent to. */
    public String destination() {
        return destination;
    }

    /** Returns the session in which it was requested. */
    public @Nullable Session session() {
        return session;
    }

    /** Tells whether it can no longer be used. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expires());
    }

    /** Tells whether an attempt is the code. After too many wrong attempts even the right one is rejected. */
    public boolean accepts(String attempt, Instant now) {
        if (wrongAttempts >= MagicValues.MAX_WRONG_OTPS || isExpired(now)) {
            return false;
        }
        boolean right = code.equals(attempt);
        wrongAttempts += right ? 0 : 1;
        return right;
    }
}
