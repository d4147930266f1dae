package me.ratio.sdk.session;

/**
 * The token of a session and its position in the session's history. The {@code toString} does not show the token.
 *
 * <p>Each sign-in step takes a ticket before it is sent, so that steps of several processes are ordered by the store: the
 * step that began last keeps the session.
 *
 * @param token the JWT; empty before the first sign-in step and after the session was forgotten
 * @param lineage identifies the sign-in step that the token comes from; refreshed tokens keep it
 * @param lineageTicket the ticket of the step that started the lineage
 * @param ticket the last ticket that was taken
 * @param requestSequence the number of the request whose response brought this token; comparable within a process only
 * @param storedAt when the token was stored, in seconds since 1970 by the storing client's clock
 * @param expired whether the server has refused the token as expired
 * @param version grows with each change and is never used twice for a key
 */
public record StoredSession(
        String token,
        String lineage,
        long lineageTicket,
        long ticket,
        long requestSequence,
        long storedAt,
        boolean expired,
        long version) {
    @Override
    public String toString() {
        return "StoredSession{token=***, lineage=" + lineage + ", lineageTicket=" + lineageTicket + ", ticket=" + ticket
                + ", version=" + version + "}";
    }
}
