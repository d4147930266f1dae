package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;
import org.jspecify.annotations.Nullable;

/** The identity check of a user. The data that was checked is not kept. */
public final class Kyc {
    private KycStatus status = KycStatus.NOT_STARTED;
    private @Nullable Instant createTime;
    private @Nullable Instant updateTime;

    /** How far it is. */
    public KycStatus status() {
        return status;
    }

    /** Whether the user has passed. */
    public boolean isApproved() {
        return status == KycStatus.APPROVED;
    }

    /** Moves it on. */
    public void becomes(KycStatus next, Instant now) {
        status = next;
        createTime = createTime == null ? now : createTime;
        updateTime = now;
    }

    /** The contract's Kyc; the sandbox gives the partial results the overall one. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        if (createTime != null && updateTime != null) {
            json.put("createTime", Timestamps.text(createTime)).put("updateTime", Timestamps.text(updateTime));
        }
        return json.put("status", status.name())
                .put("addressResult", status.name())
                .put("dobResult", status.name())
                .put("fraudResult", status.name())
                .put("idvResult", KycStatus.NOT_STARTED.name());
    }
}
