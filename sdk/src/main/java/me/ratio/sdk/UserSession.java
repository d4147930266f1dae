package me.ratio.sdk;

import java.time.Instant;
import java.util.function.Function;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.call.Response;
import me.ratio.sdk.api.SessionApis;
import me.ratio.sdk.purchase.Purchases;
import me.ratio.sdk.session.SessionState;
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
 * few minutes, and calls in its last minute replace it; after a pause without calls the user must sign in again, on this
 * session or a new one.
 *
 * <p>The interface lets frameworks and tests stand in for a session. Later versions may add methods; do not implement it
 * elsewhere.
 */
public interface UserSession extends SessionApis {
    /**
     * Returns the same session with other options for its calls; it shares the token with this one.
     *
     * @throws IllegalArgumentException if the options set a header that carries credentials
     */
    UserSession withOptions(RequestOptions options);

    /**
     * Makes one call and returns its response besides its result: status, headers, server time, attempts and body.
     *
     * <pre>{@code
     * Response<Wallets> response = session.withResponse(apis -> apis.wallet().listWallets(userId));
     * log.info("request {}", response.metadata().requestId());
     * }</pre>
     *
     * @param call calls one operation of the object that it gets
     * @throws IllegalStateException if it calls none
     */
    <T extends @Nullable Object> Response<T> withResponse(Function<? super SessionApis, T> call);

    /**
     * Returns the purchases of the session, which are never sent twice. A session without a token can reconcile them, not
     * submit them.
     */
    Purchases purchases();

    /**
     * Tells whether the session has a token, which may have expired.
     *
     * @throws me.ratio.sdk.error.SessionStoreException if the session store fails
     */
    boolean isSignedIn();

    /**
     * Returns when the current token expires, by the {@code exp} claim in it; null if there is no token, or its claims
     * cannot be read. For information only: calls are made even with an expired token, and the server decides; only
     * sign-in operations leave out a token that is known to have expired.
     *
     * @throws me.ratio.sdk.error.SessionStoreException if the session store fails
     */
    @Nullable
    Instant tokenExpiresAt();

    /**
     * Forgets the token, here and in the session store, and ignores tokens that pending calls may still bring. The
     * server is not notified: the token stays valid until it expires. Afterwards the session can sign in again like a
     * new one.
     *
     * @throws me.ratio.sdk.error.SessionStoreException if the session store fails
     */
    void forget();

    /**
     * Returns the state of the session, to continue it elsewhere with {@link RatioClient#restoreSession}. It contains the
     * token, so protect it like a password.
     *
     * @throws me.ratio.sdk.error.SessionStoreException if the session store fails
     */
    SessionState exportState();
}
