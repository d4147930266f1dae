package me.ratio.sdk.internal.token;

import org.jspecify.annotations.Nullable;

/**
 * A token that a response brought.
 *
 * @param token the JWT
 * @param lineage for a refreshed token, the lineage of the token that its request was sent with; null for a token that a
 *     sign-in step issued
 * @param ticket the ticket of the sign-in step; 0 for a refreshed token
 * @param requestSequence the number of the request
 */
public record TokenUpdate(String token, @Nullable String lineage, long ticket, long requestSequence) {
    /** Creates the update of a sign-in step. */
    public static TokenUpdate issued(String token, long ticket, long requestSequence) {
        return new TokenUpdate(token, null, ticket, requestSequence);
    }

    /** Creates the update of a refresh header. */
    public static TokenUpdate refreshed(String token, String lineage, long requestSequence) {
        return new TokenUpdate(token, lineage, 0, requestSequence);
    }

    /** Tells whether a sign-in step issued the token. */
    public boolean isIssued() {
        return lineage == null;
    }

    @Override
    public String toString() {
        return (isIssued() ? "issued with ticket " + ticket : "refreshed") + " by request " + requestSequence;
    }
}
