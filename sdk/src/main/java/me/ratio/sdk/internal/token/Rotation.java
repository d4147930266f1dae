package me.ratio.sdk.internal.token;

import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a token that arrives replaces the current one. Nothing else decides that.
 *
 * <p>Responses arrive in any order, so the last one to arrive is not always the newest. A lineage is all tokens that
 * descend from one sign-in step; requests are numbered in the order in which they begin. With a current token of
 * lineage A, started by request 5 and last refreshed by request 8:
 *
 * <pre>
 * issued by request 9              wins: the user has signed in again
 * issued by request 4              loses: a slow response of an earlier sign-in
 * refreshed, A, claims newer       wins, whatever its request
 * refreshed, A, claims older       loses: a slow response with a token that was replaced
 * refreshed, A, same claims        wins if its request is later than 8
 * refreshed, B                     loses: it belongs to another sign-in, perhaps of another user
 * </pre>
 */
public final class Rotation {
    private Rotation() {}

    /**
     * Tells whether the update replaces the current token.
     *
     * <p>A sign-in step starts a lineage and wins, unless a later request started the current lineage. A refreshed
     * token wins only within its own lineage, and only if its claims are not older; on a tie, or if they cannot be
     * read, the later request wins. The client's own clock plays no part, since it may be wrong.
     */
    public static boolean wins(@Nullable StoredSession current, TokenUpdate update) {
        if (update.isIssued()) {
            // equal numbers come from two processes: the later arrival wins
            return current == null || update.requestSequence() >= current.lineageSequence();
        }
        if (current == null || !current.lineage().equals(update.lineage())) {
            return false;
        }
        TokenClaims currentClaims = TokenClaims.of(current.token());
        TokenClaims updateClaims = TokenClaims.of(update.token());
        int order = currentClaims == null || updateClaims == null ? 0 : updateClaims.compareTo(currentClaims);
        return order > 0 || order == 0 && update.requestSequence() > current.requestSequence();
    }
}
