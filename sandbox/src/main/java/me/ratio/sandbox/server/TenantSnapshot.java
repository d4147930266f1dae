package me.ratio.sandbox.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import me.ratio.sandbox.webhook.WebhookLog;

/** Everything that a tenant remembers at a moment, pending work and time included; never changed afterwards. */
public final class TenantSnapshot {
    private final UUID clientId;
    private final byte[] state;
    private final Instant time;
    private final Map<String, List<ScriptedResponse>> script;
    private final List<RecordedCall> calls;
    private final WebhookLog.Saved deliveries;

    TenantSnapshot(
            UUID clientId,
            byte[] state,
            Instant time,
            Map<String, List<ScriptedResponse>> script,
            List<RecordedCall> calls,
            WebhookLog.Saved deliveries) {
        this.clientId = clientId;
        this.state = state;
        this.time = time;
        this.script = script;
        this.calls = calls;
        this.deliveries = deliveries;
    }

    /** Returns the client id of the tenant. */
    public UUID clientId() {
        return clientId;
    }

    /** Returns when it was taken, by the tenant's clock. */
    public Instant time() {
        return time;
    }

    byte[] state() {
        return state;
    }

    Map<String, List<ScriptedResponse>> script() {
        return script;
    }

    List<RecordedCall> calls() {
        return calls;
    }

    WebhookLog.Saved deliveries() {
        return deliveries;
    }

    /** Names tenant and time only: everything else is secret or personal. */
    @Override
    public String toString() {
        return "snapshot of tenant " + clientId + " at " + time;
    }
}
