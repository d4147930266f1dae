package me.ratio.jdbc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;

/** The store and the transport of a process that dies at a moment: from then on neither has any effect. */
final class MortalProcess implements PurchaseStore, Transport {
    private final KillMoment end;
    private final PurchaseStore store;
    private final Transport http;
    private boolean dead;

    MortalProcess(KillMoment end, PurchaseStore store, Transport http) {
        this.end = end;
        this.store = store;
        this.http = http;
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void reaches(KillMoment moment) {
        dead |= moment == end;
        if (dead) {
            throw new Killed();
        }
    }

    private void mustBeAlive() {
        if (dead) {
            throw new Killed();
        }
    }

    @Override
    public boolean compareAndSet(StoredIntent next, Duration timeout) {
        mustBeAlive();
        if (next.state() == IntentState.SENDING && next.firstReadAt() == null) {
            reaches(KillMoment.BEFORE_SENDING);
        }
        if (next.state() == IntentState.DONE) {
            reaches(next.firstReadAt() == null ? KillMoment.BEFORE_RECORDING : KillMoment.IN_RECONCILE);
        }
        if (next.state() == IntentState.REFUSED) {
            reaches(KillMoment.BEFORE_RECORDING_A_REFUSAL);
        }
        return store.compareAndSet(next, timeout);
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        mustBeAlive();
        boolean purchase = request.method().equals("POST");
        if (purchase) {
            reaches(KillMoment.BEFORE_THE_REQUEST);
        }
        TransportResponse response = http.send(request, timeout);
        if (purchase) {
            reaches(KillMoment.AFTER_THE_REQUEST);
        }
        return response;
    }

    @Override
    public StoredIntent claim(StoredIntent claim, Duration timeout) {
        mustBeAlive();
        return store.claim(claim, timeout);
    }

    @Override
    public StoredIntent load(String key, Duration timeout) {
        mustBeAlive();
        return store.load(key, timeout);
    }

    @Override
    public List<StoredIntent> ofUser(String userId, Duration timeout) {
        mustBeAlive();
        return store.ofUser(userId, timeout);
    }

    @Override
    public List<StoredIntent> open(String application, Duration timeout) {
        mustBeAlive();
        return store.open(application, timeout);
    }
}
