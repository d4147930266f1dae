package me.ratio.sdk.internal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import me.ratio.sdk.error.SessionStoreException;
import me.ratio.sdk.internal.token.Rotation;
import me.ratio.sdk.internal.token.TokenClaims;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * The token of one session: read before each request, updated after each response that brings one. What the store throws
 * becomes a {@link SessionStoreException}.
 */
public final class RotatingToken {
    private static final int MAX_ATTEMPTS = 100;

    private final SessionStore store;
    private final String key;
    private final Clock clock;
    private final AtomicLong requests = new AtomicLong();
    private volatile @Nullable ReadToken lastRead;

    /** A token with its claims, null if they cannot be read. */
    private static final class ReadToken {
        private final String token;
        private final @Nullable TokenClaims claims;

        ReadToken(String token, @Nullable TokenClaims claims) {
            this.token = token;
            this.claims = claims;
        }
    }

    /** Creates the token of a session. */
    public RotatingToken(SessionStore store, String key, Clock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A request that begins.
     *
     * @param session what the store holds, null if nothing
     * @param sequence the number of the request
     */
    public record Begun(@Nullable StoredSession session, long sequence) {
        /** Returns the last ticket that was taken: that of this request, if it is a sign-in step. */
        public long ticket() {
            return session == null ? 0 : session.ticket();
        }

        /** Returns the session if it has a token, null if not. */
        public @Nullable StoredSession signedIn() {
            return session == null || session.token().isEmpty() ? null : session;
        }
    }

    /** Returns what to send with a request that begins now. */
    public Begun begin(Duration timeout) {
        return begun(load(timeout));
    }

    /** Returns what to send with a sign-in step that begins now, with a ticket higher than that of every step before. */
    public Begun beginStep(Duration timeout) {
        return begun(takeTicket(timeout));
    }

    private Begun begun(@Nullable StoredSession session) {
        long seen = session == null ? 0 : session.requestSequence();
        return new Begun(session, requests.updateAndGet(last -> Math.max(last, seen) + 1));
    }

    /** Returns the session if it has a token, null if not. */
    public @Nullable StoredSession current(Duration timeout) {
        StoredSession session = load(timeout);
        return session == null || session.token().isEmpty() ? null : session;
    }

    private @Nullable StoredSession load(Duration timeout) {
        return guarded(() -> store.load(key, timeout));
    }

    private static <T extends @Nullable Object> T guarded(Supplier<T> access) {
        try {
            return access.get();
        } catch (RuntimeException | Error e) {
            throw new SessionStoreException(
                    "The session store failed (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private @Nullable StoredSession takeTicket(Duration timeout) {
        return update(
                timeout,
                current -> current == null
                        ? new StoredSession("", "", 0, 1, 0, now(), false, firstVersion())
                        : new StoredSession(
                                current.token(),
                                current.lineage(),
                                current.lineageTicket(),
                                current.ticket() + 1,
                                current.requestSequence(),
                                current.storedAt(),
                                current.expired(),
                                current.version() + 1));
    }

    /** Forgets the token, and ignores tokens that pending calls may still bring. */
    public void forget(Duration timeout) {
        // a lineage without a token that begins now: everything that began earlier loses against it
        update(
                timeout,
                current -> next(current, TokenUpdate.issued("", current == null ? 1 : current.ticket() + 1, 0)));
    }

    /**
     * Stores the update if it wins, however many threads do the same. After a lost race it is decided again, since the
     * token that has just been stored may be newer than this one.
     */
    public void offer(TokenUpdate update, Duration timeout) {
        update(timeout, current -> Rotation.wins(current, update, this::claims) ? next(current, update) : current);
    }

    /** The current token was mostly the newer one at the rotation before: its claims need not be read again. */
    private @Nullable TokenClaims claims(String token) {
        ReadToken last = lastRead;
        if (last == null || !last.token.equals(token)) {
            last = new ReadToken(token, TokenClaims.of(token));
            lastRead = last;
        }
        return last.claims;
    }

    private @Nullable StoredSession update(
            Duration timeout, Function<@Nullable StoredSession, @Nullable StoredSession> change) {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Duration remaining = Duration.ofNanos(Math.max(deadline - System.nanoTime(), 0));
            StoredSession current = load(remaining);
            StoredSession next = change.apply(current);
            if (next == null || next == current) {
                return next;
            }
            long version = current == null ? 0 : current.version();
            if (guarded(() -> store.compareAndSet(key, version, next, remaining))) {
                return next;
            }
            if (remaining.isZero()) {
                throw new SessionStoreException("The session store has rejected a change until the timeout", null);
            }
        }
        throw new SessionStoreException("The session store has rejected a change " + MAX_ATTEMPTS + " times", null);
    }

    private StoredSession next(@Nullable StoredSession current, TokenUpdate update) {
        long version = current == null ? firstVersion() : current.version() + 1;
        long ticket = Math.max(current == null ? 0 : current.ticket(), update.ticket());
        return update.isIssued() || current == null
                ? new StoredSession(
                        update.token(),
                        UUID.randomUUID().toString(),
                        update.ticket(),
                        ticket,
                        update.requestSequence(),
                        now(),
                        false,
                        version)
                : new StoredSession(
                        update.token(),
                        current.lineage(),
                        current.lineageTicket(),
                        ticket,
                        update.requestSequence(),
                        now(),
                        false,
                        version);
    }

    /** A key that was removed in the meantime starts at a random version, so that no old version matches the new value. */
    private static long firstVersion() {
        return ThreadLocalRandom.current().nextLong(1, 1L << 62);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    /** Notes that the server has refused a token as expired, unless another one is stored meanwhile. */
    public void markExpired(String token, Duration timeout) {
        update(
                timeout,
                current ->
                        current == null || current.expired() || !current.token().equals(token)
                                ? current
                                : new StoredSession(
                                        token,
                                        current.lineage(),
                                        current.lineageTicket(),
                                        current.ticket(),
                                        current.requestSequence(),
                                        current.storedAt(),
                                        true,
                                        current.version() + 1));
    }

    /**
     * Tells whether a token is known to have expired: the server has said so, or its time is over both by the clock and
     * since it was stored. By the clock alone it might seem so for a clock that is wrong, and a second sign-in step without
     * the token would lose the first factor.
     */
    public boolean isKnownExpired(StoredSession session) {
        if (session.expired()) {
            return true;
        }
        TokenClaims claims = claims(session.token());
        long now = now();
        return claims != null && claims.exp() < now && now - session.storedAt() > claims.exp() - claims.iat();
    }

    /** Returns when a token expires, null if its claims cannot be read. */
    public static @Nullable Instant expiry(StoredSession session) {
        TokenClaims claims = TokenClaims.of(session.token());
        return claims == null ? null : claims.expiry();
    }
}
