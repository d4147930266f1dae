package me.ratio.sdk;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.sdk.api.SessionApis;
import me.ratio.sdk.call.CallStack;
import me.ratio.sdk.call.SessionTokens;
import org.jspecify.annotations.Nullable;

/**
 * One end user, from the first sign-in step on. The session picks up the token of each sign-in step and every
 * replacement that an answer brings, and sends it with the calls that take it. Safe for use by many threads.
 *
 * <p>A session belongs to one user: take a new one from {@link RatioClient#newSession} for the next.
 */
public final class UserSession implements SessionApis {
    private final CallStack stack;
    private final SessionTokens tokens;
    private final Map<Class<?>, Object> handles = new ConcurrentHashMap<>();

    UserSession(CallStack stack, SessionTokens tokens) {
        this.stack = stack;
        this.tokens = tokens;
    }

    @Override
    public <T> T api(Class<T> api) {
        Objects.requireNonNull(api, "api");
        return api.cast(handles.computeIfAbsent(api, type -> stack.handle(type, tokens)));
    }

    /** Whether a sign-in step has brought a token; it may have expired since. */
    public boolean isSignedIn() {
        return tokens.current() != null;
    }

    /**
     * When the present token expires, as it says itself. Only advice: a call is made all the same, and the server
     * decides. Null without a token, and for one that cannot be read.
     */
    public @Nullable Instant tokenExpiresAt() {
        return tokens.expiry();
    }

    /**
     * Forgets the token, here and in the session store, and those that calls still under way may bring. The server is
     * not told, and the token stays good until it expires. Afterwards the session is as new, and can sign in again.
     */
    public void forget() {
        tokens.forget();
    }

    @Override
    public String toString() {
        return "UserSession";
    }
}
