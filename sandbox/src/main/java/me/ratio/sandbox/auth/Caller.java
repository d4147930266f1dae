package me.ratio.sandbox.auth;

import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param tenant the client, or null when the operation needs no credentials
 * @param clientSession the client session that stands for the client's credentials, or null
 * @param session the user session of the token, or null when none was presented
 * @param rotates whether that token is about to run out
 */
public record Caller(
        @Nullable Tenant tenant,
        @Nullable ClientSession clientSession,
        @Nullable Session session,
        boolean rotates) {
    /** Nobody in particular. */
    public static final Caller ANONYMOUS = new Caller(null, null, null, false);
}
