package me.ratio.sandbox.operations.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.Amounts;
import me.ratio.sandbox.outcome.ActivityItemStatus;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.state.Purchase;
import me.ratio.sandbox.state.User;

/** The spending limits of a user and how much of them is used. Failed debits do not count. */
public final class AchLimits {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);

    private final User user;
    private final Instant now;

    /** Creates the limits of a user at a certain time. */
    public AchLimits(User user, Instant now) {
        this.user = user;
        this.now = now;
    }

    /** Returns the limit of instant purchases in 24 hours. */
    Limit instant() {
        return new Limit(
                MagicValues.MAX_INSTANT_USD_IN_24_HOURS,
                spent(DAY, purchase -> purchase.estimate().type() == AchType.INSTANT));
    }

    /** Returns the limit of all purchases in 24 hours. */
    Limit daily() {
        return new Limit(MagicValues.MAX_USD_IN_24_HOURS, spent(DAY, purchase -> true));
    }

    /** Returns the limit of all purchases in seven days. */
    Limit weekly() {
        return new Limit(MagicValues.MAX_USD_IN_7_DAYS, spent(WEEK, purchase -> true));
    }

    /**
     * Requires that one more purchase is within the limits.
     *
     * @throws ApiError when it is not
     */
    public void require(AchType type, BigDecimal usd) {
        long today = user.purchases().stream()
                .filter(purchase -> isWithin(DAY, purchase))
                .count();
        if (today >= MagicValues.MAX_PURCHASES_IN_24_HOURS) {
            throw ApiError.of(
                            "EXCEEDS_LIMIT_TRANSACTIONS",
                            "At most " + MagicValues.MAX_PURCHASES_IN_24_HOURS
                                    + " purchases in 24 hours; try again later.")
                    .by(Behaviour.TX_COUNT);
        }
        boolean allowed = daily().allows(usd)
                && weekly().allows(usd)
                && (type == AchType.STANDARD || instant().allows(usd));
        if (!allowed) {
            throw ApiError.of("EXCEEDS_LIMIT_ACH", "The amount exceeds what the user's limits leave.")
                    .inField("fiatAmount")
                    .by(daily().allows(usd) && !weekly().allows(usd) ? Behaviour.WEEKLY_LIMIT : Behaviour.TX_AMOUNTS);
        }
    }

    private BigDecimal spent(Duration window, Predicate<Purchase> kind) {
        return user.purchases().stream()
                .filter(purchase -> isWithin(window, purchase) && purchase.fiatStatus() != ActivityItemStatus.FAILED)
                .filter(kind)
                .map(purchase -> purchase.estimate().usd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isWithin(Duration window, Purchase purchase) {
        return purchase.createTime().isAfter(now.minus(window));
    }

    /**
     * A limit in dollars.
     *
     * @param max the maximum amount
     * @param used the amount that is used up
     */
    record Limit(BigDecimal max, BigDecimal used) {
        boolean allows(BigDecimal usd) {
            return used.add(usd).compareTo(max) <= 0;
        }

        /** Returns the contract's AchLimit. */
        ObjectNode toJson() {
            return ApiJson.object()
                    .put("currency", "USD")
                    .put("limit", Amounts.formatUsd(max))
                    .put("used", Amounts.formatUsd(used))
                    .put("remaining", Amounts.formatUsd(max.subtract(used).max(BigDecimal.ZERO)));
        }
    }
}
