package me.ratio.sdk.internal.token;

import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** Decides whether a token that arrives replaces the current one. Nothing else decides that. */
public final class Rotation {
    private Rotation() {}

    /**
     * Tells whether the update replaces the current token.
     *
     * <p>A sign-in step starts a lineage and wins, unless a later request started the current lineage. A refreshed token
     * wins only within its own lineage, and only if its claims are not older; on a tie, or if they cannot be read, the
     * later request wins. The client's own clock plays no part, since it may be wrong.
     */
    public static boolean wins(@Nullable StoredSession current, TokenUpdate update) {
        if (update.isIssued()) {
            return current == null || update.requestSequence() >= current.lineageSequence();
        }
        if (current == null || !current.lineage().equals(update.lineage())) {
            return false;
        }
        TokenClaims held = TokenClaims.of(current.token());
        TokenClaims offered = TokenClaims.of(update.token());
        int newer = held == null || offered == null ? 0 : offered.compareTo(held);
        return newer > 0 || newer == 0 && update.requestSequence() > current.requestSequence();
    }
}
