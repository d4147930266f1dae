package me.ratio.sdk.internal.client;

import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * The token that an attempt carries. A refreshed token in its response replaces this one, and must not replace a token
 * of another sign-in that was stored since.
 *
 * @param session where tokens of the response are stored
 * @param requestSequence the number of this attempt in its session
 * @param ticket the last ticket that was taken before: its own, if this is a sign-in step
 * @param token the token it carries, null if it carries none
 */
record SentToken(
        RotatingToken session,
        long requestSequence,
        long ticket,
        @Nullable StoredSession token) {
    @Override
    public String toString() {
        return "the token of request " + requestSequence;
    }
}
