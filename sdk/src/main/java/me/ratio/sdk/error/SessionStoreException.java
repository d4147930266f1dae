package me.ratio.sdk.error;

import me.ratio.runtime.call.FailedCall;
import me.ratio.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the session store fails. Its cause is the store's own exception.
 *
 * <p>If the store fails before a request, nothing is sent: {@link #outcome()} is {@code NOT_SENT}. If it fails to store the
 * token of a sign-in step, the user is signed in at the server and the one-time code is used up, but the token is lost:
 * the outcome is {@code RESPONDED}, {@link #response()} still holds the token, and otherwise the user has to sign in with a
 * new code. A refreshed token that cannot be stored is only logged, since the response that brought it may be that of a
 * purchase.
 */
public final class SessionStoreException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a failure outside of a call. */
    public SessionStoreException(String message, @Nullable Throwable cause) {
        super(message);
        initCause(cause);
    }

    /** Creates an exception for a failure during a call. */
    public SessionStoreException(String failure, FailedCall call, @Nullable Throwable cause) {
        super("failed: " + failure, call, cause);
    }
}
