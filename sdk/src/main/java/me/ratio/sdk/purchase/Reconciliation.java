package me.ratio.sdk.purchase;

import java.time.Instant;
import java.util.List;
import me.ratio.sdk.model.ActivityItem;

/**
 * The result of looking up what became of a purchase. The API has no reference of the client's own in its transactions and
 * lists those of the user's other applications too, so a result is either certain or presumed. A presumed result is for
 * telling a user, never for sending a purchase again.
 */
public sealed interface Reconciliation {
    /**
     * The purchase was carried out.
     *
     * @param item the transaction; one of several equal ones, if equal purchases were open at the same time
     * @param certain true if no other purchase can have made it
     */
    record Purchased(ActivityItem item, boolean certain) implements Reconciliation {}

    /**
     * The purchase was not carried out.
     *
     * @param certain true if it was never sent, or was refused; false if there is no trace of it after the settle time
     */
    record NotPurchased(boolean certain) implements Reconciliation {}

    /**
     * There are more equal transactions than open purchases: a person has to decide, with {@link Purchases#resolve}.
     *
     * @param items the transactions that may be the one, oldest first
     */
    record Ambiguous(List<ActivityItem> items) implements Reconciliation {
        /** Creates a result. */
        public Ambiguous {
            items = List.copyOf(items);
        }
    }

    /**
     * There is no trace of the purchase yet, but it may still appear.
     *
     * @param until the time of the server from which the absence counts
     */
    record TooEarly(Instant until) implements Reconciliation {}
}
