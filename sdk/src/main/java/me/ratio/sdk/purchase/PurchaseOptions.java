package me.ratio.sdk.purchase;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@link Purchases}.
 *
 * @param store where intents are stored; null for the memory of this process, which forgets them with it
 * @param settleTime how long after the first look a purchase may still appear among the user's transactions, by the time of the
 *     server; it must be longer than any call may take, since somebody may look while the purchase is still under way
 * @param soleApplication true if users buy through this application alone, so that every transaction is one of its own
 */
public record PurchaseOptions(@Nullable PurchaseStore store, Duration settleTime, boolean soleApplication) {
    private static final Duration SETTLE_TIME = Duration.ofMinutes(10);

    /**
     * Creates options.
     *
     * @throws IllegalArgumentException if the settle time is negative or longer than a day
     */
    public PurchaseOptions {
        Objects.requireNonNull(settleTime, "settleTime");
        if (settleTime.isNegative() || settleTime.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("the settle time is " + settleTime + ": use zero to a day");
        }
    }

    /** Returns the default: in memory, 10 minutes, other applications may buy for the same users. */
    public static PurchaseOptions defaults() {
        return new PurchaseOptions(null, SETTLE_TIME, false);
    }

    /** Returns these options with a store. */
    public PurchaseOptions withStore(PurchaseStore next) {
        return new PurchaseOptions(Objects.requireNonNull(next, "store"), settleTime, soleApplication);
    }

    /**
     * Returns these options with a settle time.
     *
     * @throws IllegalArgumentException if it is negative or longer than a day
     */
    public PurchaseOptions withSettleTime(Duration next) {
        return new PurchaseOptions(store, next, soleApplication);
    }

    /** Returns these options for users who buy through this application alone. */
    public PurchaseOptions asSoleApplication() {
        return new PurchaseOptions(store, settleTime, true);
    }
}
