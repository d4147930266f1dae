package me.ratio.sandbox.auth;

import me.ratio.sandbox.state.Application;
import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.Session;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated sender of a request.
 *
 * @param application the client, or null when the operation requires no credentials
 * @param clientSession the client session that replaces the client's credentials, or null
 * @param session the user session of the token, or null when none was sent
 * @param tokenExpiresSoon true if the response has to carry a new token
 */
public record Principal(
        @Nullable Application application,
        @Nullable ClientSession clientSession,
        @Nullable Session session,
        boolean tokenExpiresSoon) {
    /** The sender of a request that requires no credentials. */
    public static final Principal ANONYMOUS = new Principal(null, null, null, false);
}
