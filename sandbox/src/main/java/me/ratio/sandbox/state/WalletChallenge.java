package me.ratio.sandbox.state;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that a wallet signs to sign in.
 *
 * @param text the whole text to be signed
 * @param session the session in which it was requested, or null
 * @param expires the time from which it is no longer accepted
 */
public record WalletChallenge(String text, @Nullable Session session, Instant expires) implements Serializable {
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int RANDOM_BYTES = 60;

    /** Creates a challenge with a random part. */
    public static WalletChallenge create(SeededIds ids, @Nullable Session session, Instant now) {
        return new WalletChallenge("Signing in with Ratio: " + ids.token(RANDOM_BYTES), session, now.plus(LIFETIME));
    }
}
