package me.ratio.sdk.internal.token;

import org.jspecify.annotations.Nullable;

/**
 * A token that a response brought.
 *
 * @param token the JWT
 * @param lineage for a refreshed token, the lineage of the token that its request was sent with; null for a token that a
 *     sign-in step issued
 * @param requestSequence the number of the request
 */
public record TokenUpdate(String token, @Nullable String lineage, long requestSequence) {
    /** Creates the update of a sign-in step. */
    public static TokenUpdate issued(String token, long requestSequence) {
        return new TokenUpdate(token, null, requestSequence);
    }

    /** Creates the update of a refresh header. */
    public static TokenUpdate refreshed(String token, String lineage, long requestSequence) {
        return new TokenUpdate(token, lineage, requestSequence);
    }

    /** Tells whether a sign-in step issued the token. */
    public boolean isIssued() {
        return lineage == null;
    }

    @Override
    public String toString() {
        return (isIssued() ? "issued" : "refreshed") + " by request " + requestSequence;
    }
}
