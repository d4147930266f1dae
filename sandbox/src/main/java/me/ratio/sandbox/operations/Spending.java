package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.Amounts;
import me.ratio.sandbox.state.LegStatus;
import me.ratio.sandbox.state.Purchase;
import me.ratio.sandbox.state.User;

/** What a user has spent lately, against what may be spent. Failed debits do not count as spent. */
final class Spending {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int PURCHASES_A_DAY = 4;

    private final User user;
    private final Instant now;

    Spending(User user, Instant now) {
        this.user = user;
        this.now = now;
    }

    /** Limits of instant purchases in 24 hours. */
    Limit instant() {
        return new Limit(
                new BigDecimal("3000"),
                spent(DAY, purchase -> purchase.estimate().type() == AchType.INSTANT));
    }

    /** Limits of all purchases in 24 hours. */
    Limit daily() {
        return new Limit(new BigDecimal("5000"), spent(DAY, purchase -> true));
    }

    /** Limits of all purchases in seven days. */
    Limit weekly() {
        return new Limit(new BigDecimal("15000"), spent(WEEK, purchase -> true));
    }

    /**
     * Whether one more purchase fits.
     *
     * @throws Fault when it does not
     */
    void requireRoom(AchType type, BigDecimal usd) {
        long today = user.purchases().stream()
                .filter(purchase -> isWithin(DAY, purchase))
                .count();
        if (today >= PURCHASES_A_DAY) {
            throw Fault.of(
                    "EXCEEDS_LIMIT_TRANSACTIONS", "At most " + PURCHASES_A_DAY + " purchases in 24 hours; try later.");
        }
        boolean fits = daily().allows(usd)
                && weekly().allows(usd)
                && (type == AchType.STANDARD || instant().allows(usd));
        if (!fits) {
            throw Fault.of("EXCEEDS_LIMIT_ACH", "The amount is more than the user has left; ask for the limits.")
                    .inField("fiatAmount");
        }
    }

    private BigDecimal spent(Duration window, Predicate<Purchase> kind) {
        return user.purchases().stream()
                .filter(purchase -> isWithin(window, purchase) && purchase.fiat() != LegStatus.FAILED)
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
     * @param most how much may be spent
     * @param used how much was
     */
    record Limit(BigDecimal most, BigDecimal used) {
        boolean allows(BigDecimal usd) {
            return used.add(usd).compareTo(most) <= 0;
        }

        /** The contract's AchLimit. */
        ObjectNode toJson() {
            return Json.object()
                    .put("currency", "USD")
                    .put("limit", Amounts.usd(most))
                    .put("used", Amounts.usd(used))
                    .put("remaining", Amounts.usd(most.subtract(used).max(BigDecimal.ZERO)));
        }
    }
}
