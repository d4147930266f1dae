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
 * <pre>{@code
 * UserSession session = client.newSession(fingerprint);
 * String phoneId = session.auth().sendSmsOtp(SendSmsOtpRequest.builder().phoneNumber(phone).build()).phoneId();
 * session.auth().authenticateSmsOtp(
 *         AuthenticateSmsOtpRequest.builder().phoneId(phoneId).otp(codeOfTheUser).build());
 * // the session is signed in: later calls send its token
 * session.wallet().listWallets(userId);
 * }</pre>
 *
 * <p>A session belongs to one user: create another with {@link RatioClient#newSession} for the next. A token lasts a
 * few minutes, and calls in its last minute replace it; after a pause without calls the user must sign in again.
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

    /** Tells whether the session has a token, which may have expired. */
    public boolean isSignedIn() {
        return token.current() != null;
    }

    /**
     * Returns when the current token expires, by the {@code exp} claim in it; null if there is no token, or its claims
     * cannot be read. For information only: calls are made even with an expired token, and the server decides.
     */
    public @Nullable Instant tokenExpiresAt() {
        return token.expiry();
    }

    /**
     * Forgets the token, here and in the session store, and ignores tokens that pending calls may still bring. The
     * server is not notified: the token stays valid until it expires. Afterwards the session can sign in again like a
     * new one.
     */
    public void forget() {
        token.forget();
    }

    @Override
    public String toString() {
        return "UserSession";
    }
}
