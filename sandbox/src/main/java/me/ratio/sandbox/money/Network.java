package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.time.Duration;

/** A chain: what a transfer on it costs, how long it takes, and the smallest purchase it is worth. */
public enum Network {
    /** Ethereum. */
    ETHEREUM("2.31", "20", 60),
    /** Polygon. */
    POLYGON("0.01", "1", 20);

    private final BigDecimal fee;
    private final BigDecimal minimum;
    private final Duration confirmation;

    Network(String fee, String minimum, int confirmationSeconds) {
        this.fee = new BigDecimal(fee);
        this.minimum = new BigDecimal(minimum);
        this.confirmation = Duration.ofSeconds(confirmationSeconds);
    }

    /** The fee of a transfer, in dollars. */
    public BigDecimal fee() {
        return fee;
    }

    /** The smallest purchase, in dollars. */
    public BigDecimal minimum() {
        return minimum;
    }

    /** How long a transfer takes. */
    public Duration confirmation() {
        return confirmation;
    }
}
