package me.ratio.sdk.error;

/** A webhook delivery that must not be believed: unsigned, wrongly signed, or outside the time it may arrive in. */
public final class WebhookException extends RatioException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** For the runtime. */
    public WebhookException(Reason reason) {
        super(reason.sentence, null);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** Why a delivery is refused. Later versions may add reasons. */
    public enum Reason {
        /** A header is missing, or there more than once. */
        HEADERS("The delivery does not carry exactly one signature and one timestamp"),
        /** The body is larger than any event. */
        SIZE("The delivery is larger than any event can be"),
        /** No secret leads to the signature. */
        SIGNATURE("The signature is not the one that any of the secrets leads to"),
        /** The signature is right but its time is not. */
        TIMESTAMP(
                "The timestamp is unreadable or too far from the present; a repeated delivery, or a clock that is off");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
