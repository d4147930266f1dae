package me.ratio.sdk.call;

import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** Decides whether a token that came in replaces the one that is held. Nothing else decides that. */
final class Rotation {
    private Rotation() {}

    /**
     * Whether the candidate replaces the current token.
     *
     * <p>A sign-in step starts a lineage and wins, unless the current lineage was started by a later request. A
     * refreshed token wins only within its own lineage, and only when it is not older; where the claims do not say, the
     * later request does. The client's own clock is never asked.
     */
    static boolean wins(@Nullable StoredSession current, Candidate candidate) {
        if (candidate.isIssued()) {
            return current == null || candidate.requestStart() >= current.lineageStart();
        }
        if (current == null || !current.lineage().equals(candidate.lineage())) {
            return false;
        }
        Claims held = Claims.of(current.token());
        Claims offered = Claims.of(candidate.token());
        int newer = held == null || offered == null ? 0 : offered.compareTo(held);
        return newer > 0 || newer == 0 && candidate.requestStart() > current.requestStart();
    }
}
