package me.ratio.sdk.internal.client;

import me.ratio.sdk.internal.session.RotatingToken;
import org.jspecify.annotations.Nullable;

/**
 * Who a call is made for.
 *
 * @param token the token of the user's session; null for calls of the application itself
 * @param fingerprint the value of the fingerprint header, null to send none
 * @param clientSessionId the id of an embedded client session, null if this is none
 */
public record SessionIdentity(
        @Nullable RotatingToken token,
        @Nullable String fingerprint,
        @Nullable String clientSessionId) {
    @Override
    public String toString() {
        return token == null ? "the application" : "a user";
    }
}
