package me.ratio.sdk.call;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** The token of one session: read before each request, offered a candidate after each answer. */
public final class SessionTokens {
    private static final int MOST_ATTEMPTS = 100;

    private final SessionStore store;
    private final String key;
    private final String fingerprint;
    private final @Nullable String clientSessionId;
    private final AtomicLong requests;

    /**
     * A session.
     *
     * @param fingerprint the header's value
     * @param requests numbers the requests, of all handles of the session alike
     */
    public SessionTokens(
            SessionStore store, String key, String fingerprint, @Nullable String clientSessionId, AtomicLong requests) {
        this.store = store;
        this.key = key;
        this.fingerprint = fingerprint;
        this.clientSessionId = clientSessionId;
        this.requests = requests;
    }

    /** The token to send now, null before the first sign-in step. */
    public @Nullable StoredSession current() {
        StoredSession stored = store.load(key);
        return stored == null || stored.token().isEmpty() ? null : stored;
    }

    /** When the present token expires, null when there is none or it does not say. */
    public @Nullable Instant expiry() {
        StoredSession current = current();
        Claims claims = current == null ? null : Claims.of(current.token());
        return claims == null ? null : claims.expiry();
    }

    String fingerprint() {
        return fingerprint;
    }

    @Nullable
    String clientSessionId() {
        return clientSessionId;
    }

    /** The number of a request that begins now. Taken before the token is read, so that order can be told later. */
    long beginRequest() {
        StoredSession current = store.load(key);
        long seen = current == null ? 0 : Math.max(current.requestStart(), current.lineageStart());
        return requests.updateAndGet(last -> Math.max(last, seen) + 1);
    }

    /** Forgets the token, and what the answers to requests that are still under way may bring. */
    public void forget() {
        // a lineage without a token, begun now: whatever began before loses against it
        offer(Candidate.issued("", beginRequest()));
    }

    /**
     * Keeps the candidate if it wins, however many threads do the same.
     *
     * @throws IllegalStateException when the store refuses to store again and again
     */
    void offer(Candidate candidate) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            StoredSession current = store.load(key);
            if (!Rotation.wins(current, candidate)
                    || store.compareAndSet(key, versionOf(current), next(current, candidate))) {
                return;
            }
        }
        throw new IllegalStateException("the session store has refused a token " + MOST_ATTEMPTS + " times");
    }

    private static long versionOf(@Nullable StoredSession current) {
        return current == null ? 0 : current.version();
    }

    private static StoredSession next(@Nullable StoredSession current, Candidate candidate) {
        // a key that was removed in between starts at another version, so that nobody takes the new value for the old
        long version = current == null ? ThreadLocalRandom.current().nextLong(1, 1L << 62) : current.version() + 1;
        return candidate.isIssued() || current == null
                ? new StoredSession(
                        candidate.token(),
                        UUID.randomUUID().toString(),
                        candidate.requestStart(),
                        candidate.requestStart(),
                        version)
                : new StoredSession(
                        candidate.token(),
                        current.lineage(),
                        current.lineageStart(),
                        candidate.requestStart(),
                        version);
    }
}
