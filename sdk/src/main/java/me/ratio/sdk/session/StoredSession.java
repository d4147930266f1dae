package me.ratio.sdk.session;

/**
 * The token of a session and its position in the session's history. The {@code toString} does not show the token.
 *
 * @param token the JWT; empty after the session was forgotten
 * @param lineage identifies the sign-in step that the token comes from; refreshed tokens keep it
 * @param lineageSequence the number of the request that started the lineage
 * @param requestSequence the number of the request whose response brought this token
 * @param version grows with each change and is never used twice for a key
 */
public record StoredSession(String token, String lineage, long lineageSequence, long requestSequence, long version) {
    @Override
    public String toString() {
        return "StoredSession{token=***, lineage=" + lineage + ", lineageSequence=" + lineageSequence
                + ", requestSequence=" + requestSequence + ", version=" + version + "}";
    }
}
