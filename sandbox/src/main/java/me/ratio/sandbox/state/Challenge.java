package me.ratio.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that a wallet has to sign.
 *
 * @param text the whole text
 * @param session the session it was asked for in, or null
 * @param expires when it is no longer good
 */
public record Challenge(String text, @Nullable Session session, Instant expires) {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** A challenge with a random part. */
    public static Challenge of(Draws draws, @Nullable Session session, Instant now) {
        return new Challenge("Signing in with Ratio: " + draws.token(60), session, now.plus(LIFETIME));
    }
}
