package me.ratio.sdk.error;

import me.ratio.runtime.error.ClientException;

/** Thrown for a webhook delivery that must not be trusted: unsigned, wrongly signed, or outside the accepted time. */
public final class WebhookException extends ClientException {
    private static final long serialVersionUID = 2L;

    private final Reason reason;

    /** Creates an exception; for the verifier, and for fakes in tests. */
    public WebhookException(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    /** Returns why the delivery was rejected. */
    public Reason reason() {
        return reason;
    }

    /** The reasons to reject a delivery. Later versions may add some. */
    public enum Reason {
        /** A header is missing or repeated. */
        HEADERS("The delivery must have exactly one signature and one timestamp header"),
        /** The body is larger than any event. */
        SIZE("The delivery is larger than any event can be"),
        /** The signature matches none of the secrets. */
        SIGNATURE("The signature matches none of the secrets"),
        /** The signature is valid but its time is not. */
        TIMESTAMP(
                "The timestamp is unreadable or outside the tolerance: a replayed delivery, or a clock that is wrong");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }
}
