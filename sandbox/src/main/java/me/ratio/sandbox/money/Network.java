package me.ratio.sandbox.money;

import java.math.BigDecimal;
import java.time.Duration;

/** A blockchain network, with its fee, its minimum purchase, and the time that a transfer takes. */
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

    /** Returns the fee of a transfer in dollars. */
    public BigDecimal fee() {
        return fee;
    }

    /** Returns the minimum purchase in dollars. */
    public BigDecimal minimum() {
        return minimum;
    }

    /** Returns the time that a transfer takes. */
    public Duration confirmation() {
        return confirmation;
    }
}
