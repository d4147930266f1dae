package me.ratio.sdk.error;

import me.ratio.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the store of purchase intents fails before a purchase is sent: nothing is sent. Its cause is the store's own
 * exception. A store that fails to record a response afterwards is only logged, since the response tells the outcome; the
 * intent stays open and can be reconciled.
 */
public final class PurchaseStoreException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public PurchaseStoreException(String message, @Nullable Throwable cause) {
        super(message);
        initCause(cause);
    }
}
