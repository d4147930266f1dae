package me.ratio.sdk.internal.session;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.sdk.internal.token.Rotation;
import me.ratio.sdk.internal.token.TokenClaims;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** The token of one session: read before each request, updated after each response that brings one. */
public final class RotatingToken {
    private static final int MAX_ATTEMPTS = 100;

    private final SessionStore store;
    private final String key;
    private final String fingerprint;
    private final @Nullable String clientSessionId;
    private final AtomicLong requests;

    /**
     * Creates the token of a session.
     *
     * @param fingerprint the header's value
     * @param requests numbers the requests; shared by all objects for the same session
     */
    public RotatingToken(
            SessionStore store, String key, String fingerprint, @Nullable String clientSessionId, AtomicLong requests) {
        this.store = store;
        this.key = key;
        this.fingerprint = fingerprint;
        this.clientSessionId = clientSessionId;
        this.requests = requests;
    }

    /** Returns the token to send, null before the first sign-in step. */
    public @Nullable StoredSession current() {
        StoredSession stored = store.load(key);
        return stored == null || stored.token().isEmpty() ? null : stored;
    }

    /** Returns when the current token expires, null if there is none or its claims cannot be read. */
    public @Nullable Instant expiry() {
        StoredSession current = current();
        TokenClaims claims = current == null ? null : TokenClaims.of(current.token());
        return claims == null ? null : claims.expiry();
    }

    /** Returns the value of the fingerprint header. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns the id of an embedded client session, null if this is not one. */
    public @Nullable String clientSessionId() {
        return clientSessionId;
    }

    /**
     * Returns the number of a request that begins now. Take it before {@link #current()}: a request must not have a
     * later number than the sign-in that replaces the token it has read.
     */
    public long beginRequest() {
        StoredSession current = store.load(key);
        // another process may have stored higher numbers
        long seen = current == null ? 0 : Math.max(current.requestSequence(), current.lineageSequence());
        return requests.updateAndGet(last -> Math.max(last, seen) + 1);
    }

    /** Forgets the token, and ignores tokens that pending calls may still bring. */
    public void forget() {
        // a lineage without a token that begins now: everything that began earlier loses against it
        offer(TokenUpdate.issued("", beginRequest()));
    }

    /**
     * Stores the update if it wins, however many threads do the same. After a lost race it is decided again, since the
     * token that has just been stored may be newer than this one.
     *
     * @throws IllegalStateException if the store keeps rejecting it
     */
    public void offer(TokenUpdate update) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            StoredSession current = store.load(key);
            if (!Rotation.wins(current, update)
                    || store.compareAndSet(key, versionOf(current), next(current, update))) {
                return;
            }
        }
        throw new IllegalStateException("the session store has rejected a token " + MAX_ATTEMPTS + " times");
    }

    private static long versionOf(@Nullable StoredSession current) {
        return current == null ? 0 : current.version();
    }

    private static StoredSession next(@Nullable StoredSession current, TokenUpdate update) {
        // a key that was removed in the meantime starts at a random version, so that no old version matches the new
        // value
        long version = current == null ? ThreadLocalRandom.current().nextLong(1, 1L << 62) : current.version() + 1;
        return update.isIssued() || current == null
                ? new StoredSession(
                        update.token(),
                        UUID.randomUUID().toString(),
                        update.requestSequence(),
                        update.requestSequence(),
                        version)
                : new StoredSession(
                        update.token(),
                        current.lineage(),
                        current.lineageSequence(),
                        update.requestSequence(),
                        version);
    }
}
