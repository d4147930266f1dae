package me.ratio.sdk.internal.purchase;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/** Keeps intents in memory, for applications of one process that need no memory of a crash. */
public final class InMemoryPurchaseStore implements PurchaseStore {
    private final Map<String, StoredIntent> intents = new ConcurrentHashMap<>();

    /** Creates an empty store. */
    public InMemoryPurchaseStore() {}

    @Override
    public StoredIntent claim(StoredIntent claim, Duration timeout) {
        StoredIntent present = intents.putIfAbsent(claim.key(), claim);
        return present == null ? claim : present;
    }

    @Override
    public @Nullable StoredIntent load(String key, Duration timeout) {
        return intents.get(key);
    }

    @Override
    public boolean compareAndSet(StoredIntent next, Duration timeout) {
        StoredIntent present = intents.get(next.key());
        return present != null && present.version() == next.version() - 1 && intents.replace(next.key(), present, next);
    }

    @Override
    public List<StoredIntent> ofUser(String userId, Duration timeout) {
        return matching(intent -> intent.userId().equals(userId));
    }

    @Override
    public List<StoredIntent> open(String application, Duration timeout) {
        return matching(intent ->
                intent.application().equals(application) && intent.state().isOpen());
    }

    private List<StoredIntent> matching(Predicate<StoredIntent> wanted) {
        return intents.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(StoredIntent::claimedAt))
                .toList();
    }
}
