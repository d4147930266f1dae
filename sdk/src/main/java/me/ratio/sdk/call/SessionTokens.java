package me.ratio.sdk.call;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** The token of one session: read before each request, offered a candidate after each answer. */
public final class SessionTokens {
    private final SessionStore store;
    private final String key;
    private final String fingerprint;
    private final @Nullable String clientSessionId;
    private final AtomicLong requests = new AtomicLong();
    private volatile long forgotten;

    /** A session; the fingerprint is the header's value. */
    public SessionTokens(SessionStore store, String key, String fingerprint, @Nullable String clientSessionId) {
        this.store = store;
        this.key = key;
        this.fingerprint = fingerprint;
        this.clientSessionId = clientSessionId;
    }

    /** The token to send now, null before the first sign-in step. */
    public @Nullable StoredSession current() {
        return store.load(key);
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
        forgotten = requests.get();
        store.remove(key);
    }

    /** Keeps the candidate if it wins, however many threads do the same. */
    void offer(Candidate candidate) {
        if (candidate.requestStart() <= forgotten) {
            return;
        }
        while (true) {
            StoredSession current = store.load(key);
            if (!Rotation.wins(current, candidate)
                    || store.compareAndSet(key, versionOf(current), next(current, candidate))) {
                return;
            }
        }
    }

    private static long versionOf(@Nullable StoredSession current) {
        return current == null ? 0 : current.version();
    }

    private static StoredSession next(@Nullable StoredSession current, Candidate candidate) {
        long version = versionOf(current) + 1;
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
