package me.ratio.sdk.internal.purchase;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.ActivityItemCrypto;
import me.ratio.sdk.model.ActivityItemFiat;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.purchase.PurchaseRequest;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which transactions belong to open purchases. Equal purchases that are open at the same time are interchangeable, and
 * get equal transactions in the order of time. A field that a transaction lacks is no difference: it is better to ask a
 * person than to miss a purchase.
 */
final class ItemMatching {
    /** The clocks of the servers may differ by this much. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    /**
     * The result for one purchase.
     *
     * @param item its transaction, null if there is none
     * @param contenders the transactions among which nothing can choose, empty unless there are more than purchases
     * @param complete whether each purchase that could have made one of the same transactions has got one
     * @param alone whether no other open purchase could have made one of them
     */
    record Match(@Nullable ActivityItem item, List<ActivityItem> contenders, boolean complete, boolean alone) {}

    private final Duration settleTime;
    private final Instant firstReadAt;

    ItemMatching(Duration settleTime, Instant firstReadAt) {
        this.settleTime = settleTime;
        this.firstReadAt = firstReadAt;
    }

    /** Returns the earliest time at which an intent's transaction may have been created. */
    static Instant earliest(StoredIntent intent) {
        Instant sentAfter = intent.sentAfter();
        return (sentAfter == null ? intent.claimedAt() : sentAfter).minus(CLOCK_DIFFERENCE);
    }

    /** Returns the time from which an absent transaction counts as none. */
    Instant settled(StoredIntent intent) {
        Instant read = intent.firstReadAt();
        return (read == null ? firstReadAt : read).plus(settleTime);
    }

    /**
     * Matches equal transactions with equal open purchases.
     *
     * @param intent the purchase in question
     * @param open all open ones that are equal to it, itself included
     * @param items the equal transactions that no other purchase has
     */
    Match match(StoredIntent intent, List<StoredIntent> open, List<ActivityItem> items) {
        List<StoredIntent> intents = new ArrayList<>(open);
        intents.sort(Comparator.comparing(ItemMatching::earliest).thenComparing(StoredIntent::key));
        List<ActivityItem> inOrder = new ArrayList<>(items);
        inOrder.sort(Comparator.comparing(ItemMatching::created, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(item -> String.valueOf(item.id())));
        connected(intent, intents, inOrder);
        Map<String, ActivityItem> given = new HashMap<>();
        boolean left = false;
        for (ActivityItem item : inOrder) {
            StoredIntent owner = intents.stream()
                    .filter(candidate -> !given.containsKey(candidate.key()) && fits(candidate, item))
                    .findFirst()
                    .orElse(null);
            left |= owner == null;
            if (owner != null) {
                given.put(owner.key(), item);
            }
        }
        if (left) {
            return new Match(
                    null, inOrder.stream().filter(item -> fits(intent, item)).toList(), false, false);
        }
        return new Match(given.get(intent.key()), List.of(), given.size() == intents.size(), intents.size() == 1);
    }

    /** Keeps the purchases and transactions that are related with a purchase by their times, directly or by others. */
    private void connected(StoredIntent intent, List<StoredIntent> intents, List<ActivityItem> items) {
        Set<StoredIntent> reached = new HashSet<>(Set.of(intent));
        Set<ActivityItem> found = new HashSet<>();
        for (int before = 0; before != reached.size() + found.size(); ) {
            before = reached.size() + found.size();
            items.stream()
                    .filter(item -> reached.stream().anyMatch(one -> fits(one, item)))
                    .forEach(found::add);
            intents.stream()
                    .filter(one -> found.stream().anyMatch(item -> fits(one, item)))
                    .forEach(reached::add);
        }
        intents.retainAll(reached);
        items.retainAll(found);
    }

    private boolean fits(StoredIntent intent, ActivityItem item) {
        Instant created = created(item);
        return created == null || !created.isBefore(earliest(intent)) && !created.isAfter(settled(intent));
    }

    private static @Nullable Instant created(ActivityItem item) {
        OffsetDateTime time = item.createTime();
        return time == null ? null : time.toInstant();
    }

    /** Tells whether a transaction is what a purchase would lead to. */
    static boolean isEqual(PurchaseRequest request, ActivityItem item) {
        InitiateAchRequest purchase = request.purchase();
        ActivityItemFiat fiat = item.fiat();
        ActivityItemCrypto crypto = item.crypto();
        return (fiat == null
                        || isSame(
                                        fiat.bankAccount() == null
                                                ? null
                                                : fiat.bankAccount().id(),
                                        request.bankId())
                                && isSameAmount(fiat.amount(), purchase.fiatAmount())
                                && FundingMethods.fits(fiat.fundingMethod(), purchase.type()))
                && (crypto == null
                        || isSame(
                                        crypto.wallet() == null
                                                ? null
                                                : crypto.wallet().id(),
                                        purchase.walletId())
                                && isSame(crypto.currency(), purchase.cryptoCurrency()));
    }

    private static boolean isSame(@Nullable Object present, Object expected) {
        return present == null || present.equals(expected);
    }

    private static boolean isSameAmount(@Nullable BigDecimal present, BigDecimal expected) {
        return present == null || present.compareTo(expected) == 0;
    }
}
