package me.ratio.sdk.internal.purchase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import me.ratio.runtime.call.Response;
import me.ratio.sdk.error.IntentException;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.ActivityItems;
import me.ratio.sdk.model.ListActivityQuery;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseRequest;
import me.ratio.sdk.purchase.Reconciliation;
import me.ratio.sdk.purchase.Reconciliation.Ambiguous;
import me.ratio.sdk.purchase.Reconciliation.NotPurchased;
import me.ratio.sdk.purchase.Reconciliation.Purchased;
import me.ratio.sdk.purchase.Reconciliation.TooEarly;
import me.ratio.sdk.purchase.StoredIntent;

/** Looks up in a user's transactions what became of a purchase. */
final class Reconciler {
    private final SessionCalls session;
    private final PurchaseContext context;
    private final GuardedStore store;

    Reconciler(SessionCalls session, PurchaseContext context, GuardedStore store) {
        this.session = session;
        this.context = context;
        this.store = store;
    }

    /**
     * The transactions of a user.
     *
     * @param items those since the purchase was sent
     * @param time the time of the server when they were read
     */
    private record Reading(List<ActivityItem> items, Instant time) {}

    Reconciliation reconcile(StoredIntent intent) {
        return switch (intent.state()) {
            case CLAIMED, NOT_SENT, REFUSED -> new NotPurchased(true);
            case CLOSED -> new NotPurchased(false);
            case DONE -> new Purchased(item(intent), intent.reason() == null);
            case SENDING -> look(intent);
        };
    }

    private ActivityItem item(StoredIntent intent) {
        String id = intent.itemId();
        if (id == null) {
            throw new IntentException("The response to intent '" + intent.key() + "' had no id of its transaction");
        }
        return session.call(apis -> apis.activity().getActivityItem(intent.userId(), id))
                .value();
    }

    private Reconciliation look(StoredIntent intent) {
        Instant from = ItemMatching.earliest(intent);
        while (true) {
            Reading reading = read(intent, from);
            StoredIntent read = withFirstRead(intent, reading.time());
            if (read.state() != IntentState.SENDING) {
                return reconcile(read);
            }
            // after the transactions, or one of a purchase that began meanwhile would look like one of this
            List<StoredIntent> ofUser = store.ofUser(intent.userId());
            List<StoredIntent> equal = ofUser.stream()
                    .filter(other -> other.state() == IntentState.SENDING
                            && other.requestHash().equals(read.requestHash()))
                    .toList();
            Instant earliest = equal.stream()
                    .map(ItemMatching::earliest)
                    .min(Comparator.naturalOrder())
                    .orElse(from);
            if (!earliest.isBefore(from)) {
                return result(read, equal, unrecorded(reading, ofUser), reading.time());
            }
            from = earliest; // an equal purchase may own an earlier transaction, so that one has to be known too
        }
    }

    private static List<ActivityItem> unrecorded(Reading reading, List<StoredIntent> ofUser) {
        Set<String> recorded = ofUser.stream()
                .map(StoredIntent::itemId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return reading.items().stream()
                .filter(item -> !recorded.contains(item.id()))
                .toList();
    }

    private Reconciliation result(
            StoredIntent intent, List<StoredIntent> equal, List<ActivityItem> unrecorded, Instant time) {
        PurchaseRequest request = IntentChanges.request(intent);
        List<ActivityItem> items = unrecorded.stream()
                .filter(item -> ItemMatching.isEqual(request, item))
                .toList();
        ItemMatching matching = new ItemMatching(context.options().settleTime(), time);
        ItemMatching.Match match = matching.match(intent, equal, items);
        if (!match.contenders().isEmpty()) {
            return new Ambiguous(match.contenders());
        }
        ActivityItem item = match.item();
        if (item != null) {
            return purchased(intent, item, match);
        }
        Instant settled = matching.settled(intent);
        return time.isBefore(settled) ? new TooEarly(settled) : new NotPurchased(false);
    }

    /** A certain result is recorded if no other purchase was open that may yet turn out to own the transaction. */
    private Reconciliation purchased(StoredIntent intent, ActivityItem item, ItemMatching.Match match) {
        boolean certain = context.options().soleApplication() && match.complete();
        if (certain && match.alone() && !store.compareAndSet(IntentChanges.done(intent, item.id()))) {
            StoredIntent changed = store.load(intent.key());
            return changed == null ? new Purchased(item, false) : reconcile(changed);
        }
        return new Purchased(item, certain);
    }

    private Reading read(StoredIntent intent, Instant from) {
        ListActivityQuery since = ListActivityQuery.builder()
                .fromCreateTime(from.atOffset(ZoneOffset.UTC))
                .build();
        Response<ActivityItems> page = session.call(apis -> apis.activity().listActivity(intent.userId(), since));
        Instant time = context.timeOf(page.metadata());
        List<ActivityItem> items = new ArrayList<>(page.value().items());
        for (String next = page.value().nextPageToken(); next != null; ) {
            ListActivityQuery following =
                    ListActivityQuery.builder().pageToken(next).build();
            ActivityItems more = session.call(apis -> apis.activity().listActivity(intent.userId(), following))
                    .value();
            items.addAll(more.items());
            next = more.nextPageToken();
        }
        return new Reading(items, time);
    }

    /** Notes when the outcome was first looked up: from then on the absence of a transaction counts. */
    private StoredIntent withFirstRead(StoredIntent intent, Instant time) {
        StoredIntent current = intent;
        while (current.state() == IntentState.SENDING && current.firstReadAt() == null) {
            StoredIntent next = IntentChanges.firstRead(current, time);
            if (store.compareAndSet(next)) {
                return next;
            }
            StoredIntent changed = store.load(intent.key());
            current = changed == null ? next : changed;
        }
        return current;
    }
}
