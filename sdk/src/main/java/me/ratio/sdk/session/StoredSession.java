package me.ratio.sdk.session;

/**
 * The token of a session, and where it stands in the session's history. Its text does not show the token.
 *
 * @param token the JWT; empty when the session was forgotten
 * @param lineage which sign-in step the token comes from; refreshed tokens keep it
 * @param lineageStart the number of the request that started the lineage
 * @param requestStart the number of the request whose answer brought this token
 * @param version grows with each change, and is never the same again for a key
 */
public record StoredSession(String token, String lineage, long lineageStart, long requestStart, long version) {
    @Override
    public String toString() {
        return "StoredSession{token=***, lineage=" + lineage + ", lineageStart=" + lineageStart + ", requestStart="
                + requestStart + ", version=" + version + "}";
    }
}
