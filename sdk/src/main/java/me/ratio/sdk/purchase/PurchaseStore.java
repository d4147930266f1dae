package me.ratio.sdk.purchase;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores purchase intents. The client's own store is in memory and forgets them with the process; one in a database
 * remembers them. Called by many threads and processes at once; what it has stored must survive a crash, and a change must
 * be visible to everybody before the method returns.
 *
 * <p>An exception of a store becomes a {@link me.ratio.sdk.error.PurchaseStoreException}. The timeout is how long a method
 * may take. Times may be cut to microseconds, never rounded up.
 */
public interface PurchaseStore {
    /**
     * Stores a claim, if there is no intent with its key.
     *
     * @param claim an intent of version 1
     * @return the stored intent: the claim, or the one that was there
     */
    StoredIntent claim(StoredIntent claim, Duration timeout);

    /** Returns the intent with a key, null if there is none. */
    @Nullable
    StoredIntent load(String key, Duration timeout);

    /**
     * Replaces an intent, if the present one has the version before.
     *
     * @param next the new value; its version is one more than that of the value to replace
     * @return whether it was stored
     */
    boolean compareAndSet(StoredIntent next, Duration timeout);

    /** Returns all intents of a user, in any order. */
    List<StoredIntent> ofUser(String userId, Duration timeout);

    /** Returns the intents of an application whose state is open, oldest claim first. */
    List<StoredIntent> open(String application, Duration timeout);
}
