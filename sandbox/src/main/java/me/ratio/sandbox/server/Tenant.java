package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.auth.FingerprintValidator;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.options.DeviceFingerprintCheck;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.outcome.BankLoginOutcome;
import me.ratio.sandbox.state.BankAccount;
import me.ratio.sandbox.state.OtpCode;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.webhook.WebhookLog;

/**
 * An application that uses the sandbox, with everything that belongs to it: clock, users, codes, webhooks, ids. It shares
 * nothing with other tenants, so what one does is never seen by another.
 */
public final class Tenant {
    private static final int MAX_SNAPSHOTS = 20;

    private final Clocks clocks;
    private final UUID clientId;
    private final String clientSecret;
    private final SandboxState state;
    private final WebhookLog webhooks;
    private final UserChanges users;
    private final ResponseScript script;
    private final ApiDispatcher dispatcher;
    private final TenantOptions options;
    private final Map<String, TenantClient> clients;
    private final FingerprintValidator fingerprints;
    private final CallJournal journal = new CallJournal();
    private final Map<String, TenantSnapshot> snapshots = new LinkedHashMap<>();
    private final TenantSnapshot beginning;
    private int snapshotsTaken;

    Tenant(
            Clocks clocks,
            UUID clientId,
            String clientSecret,
            SandboxState state,
            WebhookLog webhooks,
            UserChanges users,
            ResponseScript script,
            ApiDispatcher dispatcher,
            TenantOptions options,
            Map<String, TenantClient> clients,
            FingerprintValidator fingerprints) {
        this.clocks = clocks;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.state = state;
        this.webhooks = webhooks;
        this.users = users;
        this.script = script;
        this.dispatcher = dispatcher;
        this.options = options;
        this.clients = clients;
        this.fingerprints = fingerprints;
        this.beginning = snapshot();
    }

    ApiResponse respond(ApiRequest request) {
        ApiResponse response = dispatcher.apply(request);
        JsonNode body = response.body();
        Optional<String> code = response.status() < 400 || body == null
                ? Optional.empty()
                : Optional.ofNullable(body.get("code")).map(JsonNode::asText);
        Optional<String> warning = options.deviceFingerprint() == DeviceFingerprintCheck.OFF
                ? Optional.empty()
                : fingerprints.problem(request);
        journal.add(new RecordedCall(
                state.now(), request.method(), dispatcher.loggedPath(request), response.status(), code, warning));
        return response.with("Date", ApiTimestamps.httpDate(state.now()));
    }

    /** Returns the id of its client. */
    public UUID clientId() {
        return clientId;
    }

    /** Returns the secret of its client. */
    public String clientSecret() {
        return clientSecret;
    }

    /** Returns its options. */
    public TenantOptions options() {
        return options;
    }

    /** Returns its further clients by name. */
    public Map<String, TenantClient> clients() {
        return clients;
    }

    /** Returns what it remembers, which must be changed under its lock only. */
    public SandboxState state() {
        return state;
    }

    /**
     * Returns the latest one-time code sent to a phone number or an e-mail address.
     *
     * @param destination the phone number in E.164 format, or the e-mail address in any case
     */
    public Optional<String> lastOtp(String destination) {
        // E-mail addresses are compared in lower case; a phone number has no case.
        String canonical = destination.toLowerCase(Locale.ROOT);
        return state.locked(() -> state.lastOtp(canonical));
    }

    /**
     * Returns the one-time codes that can still be used, newest first, and waits until there is one.
     *
     * @param destination only those sent there
     * @param limit how long to wait at most, in real time
     */
    public List<OtpCode> awaitCodes(Optional<String> destination, Duration limit) {
        Optional<String> canonical = destination.map(text -> text.toLowerCase(Locale.ROOT));
        return state.locked(() -> {
            for (long left = limit.toNanos(); ; ) {
                List<OtpCode> codes = state.codes().stream()
                        .filter(code -> canonical.isEmpty() || canonical.get().equals(code.destination()))
                        .toList();
                if (!codes.isEmpty() || left <= 0) {
                    return codes;
                }
                try {
                    left = state.awaitCode(left);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return codes;
                }
            }
        });
    }

    /** Forgets one-time codes, all or those sent to a destination, so that they can no longer be used. */
    public void clearCodes(Optional<String> destination) {
        Optional<String> canonical = destination.map(text -> text.toLowerCase(Locale.ROOT));
        state.locked(() -> {
            state.forgetCodes(code -> canonical.isEmpty() || canonical.get().equals(code.destination()));
            return true;
        });
    }

    /**
     * Completes Plaid Link in place of the user. If the link token was issued to repair a bank account, a good login
     * repairs it.
     *
     * @return the public token, empty if this tenant did not get the link token
     */
    public Optional<String> completePlaidLink(String linkToken, BankLoginOutcome outcome) {
        return state.locked(() -> state.plaidLinks().find(linkToken).map(request -> {
            BankAccount repaired = request.repaired();
            if (repaired != null && outcome == BankLoginOutcome.VERIFIED) {
                repaired.repair(state.now());
                state.publish(request.user(), repaired.updateEvent());
            }
            return state.plaidLinks().complete(request, outcome, state.ids());
        }));
    }

    /**
     * Has the next call of an operation, with good credentials, end with an error. Several responses are used one after
     * the other.
     *
     * @throws IllegalArgumentException if the contract has no such operation or error code
     */
    public void respondNext(String operationId, ScriptedResponse response) {
        script.add(operationId, response);
    }

    /** Returns everything that it remembers at this moment. */
    public TenantSnapshot snapshot() {
        return new TenantSnapshot(
                clientId, state.save(), state.now(), script.pending(), journal.calls(), webhooks.saved());
    }

    /**
     * Remembers what a snapshot holds, and nothing else; its clock is set to the time of the snapshot.
     *
     * @throws IllegalArgumentException if it is the snapshot of another tenant
     */
    public void restore(TenantSnapshot snapshot) {
        if (!snapshot.clientId().equals(clientId)) {
            throw new IllegalArgumentException("It is a " + snapshot + ": restore that one.");
        }
        clocks.set(state.scheduler(), snapshot.time(), () -> {
            state.load(snapshot.state());
            script.replace(snapshot.script());
            journal.replace(snapshot.calls());
            webhooks.load(snapshot.deliveries());
        });
    }

    /** Forgets everything that has happened; its clock is set to the time of its beginning. */
    public void reset() {
        restore(beginning);
    }

    void load(byte[] saved, Instant time) {
        clocks.set(state.scheduler(), time, () -> state.load(saved));
    }

    boolean isTicking() {
        return clocks.isTicking(state.scheduler());
    }

    /** Keeps a snapshot, and returns its id. Only the latest ones are kept. */
    synchronized String keep(TenantSnapshot snapshot) {
        String id = "snapshot-" + ++snapshotsTaken;
        snapshots.put(id, snapshot);
        if (snapshots.size() > MAX_SNAPSHOTS) {
            snapshots.remove(snapshots.keySet().iterator().next());
        }
        return id;
    }

    /** Returns the snapshots that are kept, oldest first. */
    synchronized Map<String, TenantSnapshot> snapshots() {
        return new LinkedHashMap<>(snapshots);
    }

    synchronized boolean forgetSnapshot(String id) {
        return snapshots.remove(id) != null;
    }

    ResponseScript script() {
        return script;
    }

    /** Returns what changes its users from outside of the API. */
    public UserChanges users() {
        return users;
    }

    /** Returns its webhook deliveries. */
    public WebhookLog webhooks() {
        return webhooks;
    }

    /** Returns its latest calls, oldest first. */
    public List<RecordedCall> calls() {
        return journal.calls();
    }

    /** Names the client only: everything else is secret. */
    @Override
    public String toString() {
        return "tenant " + clientId;
    }
}
