package me.ratio.sdk.internal.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.ClientException;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.error.IntentException;
import me.ratio.sdk.error.OutcomeUnknownException;
import me.ratio.sdk.error.PurchaseStoreException;
import me.ratio.sdk.model.ActivityItem;
import me.ratio.sdk.model.InitiateAchResponse;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseIntent;
import me.ratio.sdk.purchase.PurchaseRequest;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.Purchases;
import me.ratio.sdk.purchase.Reconciliation;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The purchases of a session. Whoever moves an intent to {@link IntentState#SENDING} sends it, and nobody else does. */
public final class IntentPurchases implements Purchases {
    private static final Logger LOG = LoggerFactory.getLogger("me.ratio.sdk");

    private static final int MAX_KEY_LENGTH = 200;

    private final SessionCalls session;
    private final PurchaseContext context;
    private final GuardedStore store;

    /** Creates the purchases of a session. */
    public IntentPurchases(SessionCalls session, PurchaseContext context) {
        this.session = session;
        this.context = context;
        this.store = new GuardedStore(context.store(), context.timeout());
    }

    @Override
    public Purchases withStore(PurchaseStore other) {
        return new IntentPurchases(session, context.withStore(Objects.requireNonNull(other, "store")));
    }

    @Override
    public PurchaseIntent claim(String key, PurchaseRequest request) {
        return IntentChanges.view(claimed(requireKey(key), request));
    }

    private StoredIntent claimed(String key, PurchaseRequest request) {
        StoredIntent claim = IntentChanges.claimed(
                key, context.application(), request, context.clock().instant());
        StoredIntent stored = store.claim(claim);
        if (!stored.application().equals(context.application())
                || !stored.requestHash().equals(claim.requestHash())) {
            throw new IntentException("The intent '" + key
                    + "' was claimed for another purchase, user or client: use a key of its own for each purchase");
        }
        return stored;
    }

    @Override
    public PurchaseIntent submit(String key, PurchaseRequest request) {
        return submit(claimed(requireKey(key), request));
    }

    @Override
    public PurchaseIntent submit(String key) {
        return submit(load(key));
    }

    private PurchaseIntent submit(StoredIntent stored) {
        for (StoredIntent intent = stored; ; intent = load(intent.key())) {
            if (!intent.state().isSubmittable()) {
                return IntentChanges.view(intent);
            }
            StoredIntent sending = IntentChanges.sending(intent, serverTime());
            if (store.compareAndSet(sending)) {
                return send(sending);
            }
        }
    }

    /** Returns a time of the server from before the purchase. Without any response so far it asks for one. */
    private Instant serverTime() {
        Instant last = context.serverTime().last();
        return last != null
                ? last
                : context.timeOf(session.call(apis -> apis.config().getConfig()).metadata());
    }

    private PurchaseIntent send(StoredIntent sending) {
        PurchaseRequest request = IntentChanges.request(sending);
        try {
            InitiateAchResponse response = session.call(
                            apis -> apis.bank().initiateAch(request.userId(), request.bankId(), request.purchase()))
                    .value();
            ActivityItem item = response.activityItem();
            return recorded(IntentChanges.done(sending, item == null ? null : item.id()));
        } catch (ClientException failure) {
            if (failure.outcome() == Outcome.NOT_SENT || isTurnedAway(failure)) {
                recorded(IntentChanges.notSent(sending));
                throw failure;
            }
            if (failure.outcome() == Outcome.RESPONDED && failure instanceof ApiException refusal) {
                String code = refusal.code() == null ? null : refusal.code().value();
                return recorded(IntentChanges.refused(sending, refusal.status(), code));
            }
            throw new OutcomeUnknownException(sending.key(), failure);
        }
    }

    /** Tells whether the request was refused before anybody looked at the purchase, for a reason that goes away. */
    private static boolean isTurnedAway(ClientException failure) {
        return failure instanceof ApiException refusal && (refusal.status() == 401 || refusal.status() == 429);
    }

    /** Records a response. If that fails, the response still counts, and the intent stays open. */
    private PurchaseIntent recorded(StoredIntent next) {
        try {
            if (!store.compareAndSet(next)) {
                return IntentChanges.view(load(next.key())); // somebody has reconciled it meanwhile
            }
        } catch (PurchaseStoreException failed) {
            LOG.warn(
                    "The purchase store failed, so the response to intent '{}' is not recorded; reconcile it",
                    next.key());
        }
        return IntentChanges.view(next);
    }

    @Override
    public Optional<PurchaseIntent> find(String key) {
        return Optional.ofNullable(store.load(requireKey(key))).map(IntentChanges::view);
    }

    @Override
    public Reconciliation reconcile(String key) {
        return new Reconciler(session, context, store).reconcile(load(key));
    }

    @Override
    public PurchaseIntent resolve(String key, @Nullable String itemId, String reason) {
        Objects.requireNonNull(reason, "reason");
        while (true) {
            StoredIntent intent = load(key);
            if (intent.state() != IntentState.SENDING) {
                throw new IntentException("The outcome of intent '" + key + "' is known: it is " + intent.state());
            }
            StoredIntent decided = IntentChanges.decided(intent, itemId, reason);
            if (store.compareAndSet(decided)) {
                return IntentChanges.view(decided);
            }
        }
    }

    @Override
    public List<PurchaseIntent> pending() {
        return store.open(context.application()).stream()
                .map(IntentChanges::view)
                .toList();
    }

    private StoredIntent load(String key) {
        StoredIntent intent = store.load(requireKey(key));
        if (intent == null) {
            throw new IntentException(
                    "There is no intent '" + key + "', or its transaction is not committed yet: claim it first");
        }
        if (!intent.application().equals(context.application())) {
            throw new IntentException("The intent '" + key + "' belongs to another server or client");
        }
        return intent;
    }

    private static String requireKey(String key) {
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || key.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the key of an intent has 1 to " + MAX_KEY_LENGTH + " characters and no control characters");
        }
        return key;
    }
}
