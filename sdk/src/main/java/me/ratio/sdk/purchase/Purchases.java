package me.ratio.sdk.purchase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Buys without ever buying twice: not after a time-out, a double click, a crash or on another server.
 *
 * <pre>{@code
 * Purchases purchases = session.purchases();
 * PurchaseIntent intent = purchases.submit("order-7", new PurchaseRequest(userId, bankId, purchase));
 * }</pre>
 *
 * <p>A purchase has a key of the application's own, such as the id of its order. The first caller who submits a key sends the
 * purchase; everybody else gets what is recorded. If nobody can know whether it was carried out, {@link #submit} throws
 * an {@link me.ratio.sdk.error.OutcomeUnknownException}, and {@link #reconcile} looks it up.
 *
 * <p>Use it for all purchases of the application: a purchase that was sent by {@code initiateAch} directly is not known here.
 *
 * <p>All methods throw {@link me.ratio.sdk.error.PurchaseStoreException} if the store fails and {@link
 * me.ratio.sdk.error.IntentException} if the key is unknown or was claimed for something else.
 */
public interface Purchases {
    /**
     * Returns the same with another store. With a store that takes part in a transaction of the caller, a claim is committed
     * together with the order that it belongs to.
     */
    Purchases withStore(PurchaseStore store);

    /**
     * Claims a key for a purchase, and sends nothing. Claiming again with the same request, by the same user and client, has no
     * effect.
     *
     * @param key 1 to 200 characters without control characters
     * @return the intent, in whatever state it is
     */
    PurchaseIntent claim(String key, PurchaseRequest request);

    /**
     * Sends a claimed purchase, unless that was done before. Call it outside of a transaction: the claim must be committed.
     *
     * @return the intent: done, refused, or still being sent by somebody else
     * @throws me.ratio.sdk.error.OutcomeUnknownException if the purchase may have been carried out
     * @throws me.ratio.runtime.error.ClientException if it was not carried out and can be submitted again, for example
     *     because the user has to sign in first
     */
    PurchaseIntent submit(String key);

    /** Claims a key for a purchase and sends it, as {@link #claim} and {@link #submit(String)} do. */
    PurchaseIntent submit(String key, PurchaseRequest request);

    /** Returns the intent with a key. */
    Optional<PurchaseIntent> find(String key);

    /**
     * Looks up in the user's transactions what became of a purchase. A session that is not signed in will do. A certain result
     * is recorded if it can be told from all others.
     */
    Reconciliation reconcile(String key);

    /**
     * Records what a person has found out about a purchase whose outcome is unknown.
     *
     * @param itemId the id of its transaction; null if nothing was bought
     * @param reason why, for the record
     * @throws me.ratio.sdk.error.IntentException if the outcome is already known
     */
    PurchaseIntent resolve(String key, @Nullable String itemId, String reason);

    /** Returns the open purchases of this application, of all users, oldest first. */
    List<PurchaseIntent> pending();
}
