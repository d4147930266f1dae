package me.ratio.benchmarks.webhook;

import java.util.Objects;
import java.util.function.Function;

/** Lists the compared ways to verify a delivery and to parse its event. */
public enum ComparedReceiver {
    RATIO("Ratio SDK: WebhookVerifier", VerifiedByRatio::receive),
    BARE_HMAC("bare HMAC-SHA512 + Jackson", BareHmac::receive);

    private final String label;
    private final Function<Delivery, Object> function;

    ComparedReceiver(String label, Function<Delivery, Object> function) {
        this.label = label;
        this.function = function;
    }

    /** Returns the event of a delivery. */
    public Object receive(Delivery delivery) {
        return Objects.requireNonNull(function.apply(delivery));
    }

    /** Returns the name for people. */
    public String label() {
        return label;
    }
}
