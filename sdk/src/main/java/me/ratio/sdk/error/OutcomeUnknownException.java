package me.ratio.sdk.error;

import java.time.Instant;
import java.util.Objects;
import me.ratio.runtime.call.FailedCall;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.ClientException;
import me.ratio.sdk.api.Operations;

/**
 * Thrown when a purchase was sent and no response tells what became of it: it may have been carried out. It is not sent again,
 * by anybody; {@link me.ratio.sdk.purchase.Purchases#reconcile} looks it up. Its cause is what went wrong.
 */
public final class OutcomeUnknownException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final String intentKey;

    /** Creates the exception of a purchase. */
    public OutcomeUnknownException(String intentKey, ClientException cause) {
        super(
                "has an unknown outcome: call purchases().reconcile(\"" + intentKey + "\")",
                new FailedCall(
                        Operations.INITIATE_ACH,
                        Objects.requireNonNullElse(cause.startedAt(), Instant.EPOCH),
                        cause.attempts(),
                        Outcome.UNKNOWN,
                        cause.response()),
                cause);
        this.intentKey = intentKey;
    }

    /** Returns the key of the intent, to reconcile it. */
    public String intentKey() {
        return intentKey;
    }
}
