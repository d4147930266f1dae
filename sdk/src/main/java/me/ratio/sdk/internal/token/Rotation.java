package me.ratio.sdk.internal.token;

import java.util.function.Function;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a token that arrives replaces the current one. Nothing else decides that.
 *
 * <p>Responses arrive in any order, so the last one to arrive is not always the newest. A lineage is all tokens that
 * descend from one sign-in step; steps are ordered by the tickets they took from the store before they began. With a
 * current token of lineage A, started by the step with ticket 5:
 *
 * <pre>
 * issued with ticket 6             wins: the user has signed in again
 * issued with ticket 4             loses: a slow response of an earlier step
 * refreshed, A, claims newer       wins, whatever its request
 * refreshed, A, claims older       loses: a slow response with a token that was replaced
 * refreshed, A, same claims        loses: both are good
 * refreshed, A, unreadable         loses against a readable token; of two unreadable ones the later request wins
 * refreshed, B                     loses: it belongs to another sign-in, perhaps of another user
 * </pre>
 */
public final class Rotation {
    private Rotation() {}

    /**
     * Tells whether the update replaces the current token. The client's own clock plays no part, since it may be wrong.
     *
     * @param claims reads the claims of a token, as {@link TokenClaims#of} does
     */
    public static boolean wins(
            @Nullable StoredSession current, TokenUpdate update, Function<String, @Nullable TokenClaims> claims) {
        if (update.isIssued()) {
            return current == null || update.ticket() >= current.lineageTicket();
        }
        if (current == null || !current.lineage().equals(update.lineage())) {
            return false;
        }
        TokenClaims currentClaims = claims.apply(current.token());
        TokenClaims updateClaims = claims.apply(update.token());
        if (currentClaims == null && updateClaims == null) {
            return update.requestSequence() > current.requestSequence();
        }
        return updateClaims != null && (currentClaims == null || updateClaims.compareTo(currentClaims) > 0);
    }
}
