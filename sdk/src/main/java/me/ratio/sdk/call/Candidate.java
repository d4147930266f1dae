package me.ratio.sdk.call;

import org.jspecify.annotations.Nullable;

/**
 * A token that an answer brought.
 *
 * @param token the JWT
 * @param lineage for a refreshed token, the lineage of the token its request was sent with; null for a token that a
 *     sign-in step issued
 * @param requestStart the number of the request it answers
 */
record Candidate(String token, @Nullable String lineage, long requestStart) {
    static Candidate issued(String token, long requestStart) {
        return new Candidate(token, null, requestStart);
    }

    static Candidate refreshed(String token, String lineage, long requestStart) {
        return new Candidate(token, lineage, requestStart);
    }

    boolean isIssued() {
        return lineage == null;
    }

    @Override
    public String toString() {
        return (isIssued() ? "issued" : "refreshed") + " by request " + requestStart;
    }
}
