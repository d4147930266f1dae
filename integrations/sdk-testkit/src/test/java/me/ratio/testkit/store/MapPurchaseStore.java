package me.ratio.testkit.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;

/** A correct store, whose steps are overridden to plant a fault. */
class MapPurchaseStore implements PurchaseStore {
    final Map<String, StoredIntent> intents = new ConcurrentHashMap<>();

    /** Returns the store of another process. */
    MapPurchaseStore reopened() {
        return this;
    }

    String row(String key) {
        return key;
    }

    StoredIntent kept(StoredIntent intent) {
        return intent;
    }

    @Override
    public StoredIntent claim(StoredIntent claim, Duration timeout) {
        StoredIntent present = intents.putIfAbsent(row(claim.key()), kept(claim));
        return present == null ? claim : present;
    }

    @Override
    public StoredIntent load(String key, Duration timeout) {
        return intents.get(row(key));
    }

    @Override
    public synchronized boolean compareAndSet(StoredIntent next, Duration timeout) {
        StoredIntent present = intents.get(row(next.key()));
        if (!isReplaced(present, next)) {
            return false;
        }
        intents.put(row(next.key()), kept(next));
        return true;
    }

    boolean isReplaced(StoredIntent present, StoredIntent next) {
        return present != null && present.version() == next.version() - 1;
    }

    @Override
    public List<StoredIntent> ofUser(String userId, Duration timeout) {
        return matching(intent -> isOf(userId, intent));
    }

    boolean isOf(String userId, StoredIntent intent) {
        return intent.userId().equals(userId);
    }

    @Override
    public List<StoredIntent> open(String application, Duration timeout) {
        return matching(intent -> intent.application().equals(application) && isOpen(intent));
    }

    boolean isOpen(StoredIntent intent) {
        return intent.state().isOpen();
    }

    Comparator<StoredIntent> order() {
        return Comparator.comparing(StoredIntent::claimedAt);
    }

    private List<StoredIntent> matching(Predicate<StoredIntent> wanted) {
        return intents.values().stream().filter(wanted).sorted(order()).toList();
    }
}
