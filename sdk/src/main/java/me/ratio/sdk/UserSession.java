package me.ratio.sdk;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.sdk.api.SessionApis;
import me.ratio.sdk.internal.client.ClientApis;
import me.ratio.sdk.internal.session.RotatingToken;
import org.jspecify.annotations.Nullable;

/**
 * One end user, from the first sign-in step on. The session keeps the token of each sign-in step and every replacement
 * that a response brings, and sends it with the calls that need it. Safe for use by many threads.
 *
 * <p>A session belongs to one user: create another with {@link RatioClient#newSession} for the next.
 */
public final class UserSession implements SessionApis {
    private final ClientApis apis;
    private final RotatingToken token;
    private final Map<Class<?>, Object> created = new ConcurrentHashMap<>();

    UserSession(ClientApis apis, RotatingToken token) {
        this.apis = apis;
        this.token = token;
    }

    @Override
    public <T> T api(Class<T> api) {
        Objects.requireNonNull(api, "api");
        return api.cast(created.computeIfAbsent(api, type -> apis.create(type, token)));
    }

    /** Tells whether a sign-in step has brought a token, which may have expired since. */
    public boolean isSignedIn() {
        return token.current() != null;
    }

    /**
     * Returns when the current token expires, according to its claims. This only advises: calls are made nevertheless,
     * and the server decides. Null without a token, or if its claims cannot be read.
     */
    public @Nullable Instant tokenExpiresAt() {
        return token.expiry();
    }

    /**
     * Forgets the token, here and in the session store, and ignores tokens that pending calls may still bring. The server
     * is not notified: the token stays valid until it expires. Afterwards the session can sign in again like a new one.
     */
    public void forget() {
        token.forget();
    }

    @Override
    public String toString() {
        return "UserSession";
    }
}
