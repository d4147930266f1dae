package me.ratio.sdk.internal.purchase;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import me.ratio.sdk.error.PurchaseStoreException;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/** Calls a store with the client's timeout; whatever the store throws becomes a {@link PurchaseStoreException}. */
final class GuardedStore {
    private final PurchaseStore store;
    private final Duration timeout;

    GuardedStore(PurchaseStore store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
    }

    StoredIntent claim(StoredIntent claim) {
        return guarded(() -> store.claim(claim, timeout));
    }

    @Nullable
    StoredIntent load(String key) {
        return guarded(() -> store.load(key, timeout));
    }

    boolean compareAndSet(StoredIntent next) {
        return guarded(() -> store.compareAndSet(next, timeout));
    }

    List<StoredIntent> ofUser(String userId) {
        return guarded(() -> store.ofUser(userId, timeout));
    }

    List<StoredIntent> open(String application) {
        return guarded(() -> store.open(application, timeout));
    }

    private static <T extends @Nullable Object> T guarded(Supplier<T> access) {
        try {
            return access.get();
        } catch (PurchaseStoreException known) {
            throw known;
        } catch (RuntimeException | Error e) {
            throw new PurchaseStoreException(
                    "The purchase store failed (" + e.getClass().getSimpleName() + "); nothing is sent", e);
        }
    }
}
