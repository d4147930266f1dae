package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Instant;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.outcome.KycStatus;
import me.ratio.sandbox.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** The identity check of a user. The checked data is not kept. */
public final class Kyc implements Serializable {
    private static final long serialVersionUID = 1L;

    private KycStatus status = KycStatus.NOT_STARTED;
    private @Nullable Instant createTime;
    private @Nullable Instant updateTime;

    /** Returns the status. */
    public KycStatus status() {
        return status;
    }

    /** Tells whether the user has passed. */
    public boolean isApproved() {
        return status == KycStatus.APPROVED;
    }

    /** Changes the status. */
    public void changeStatus(KycStatus next, Instant now) {
        status = next;
        createTime = createTime == null ? now : createTime;
        updateTime = now;
    }

    /** Returns the webhook event that reports the current state. */
    public WebhookEvent updateEvent() {
        return WebhookEvent.kycUpdated(toJson());
    }

    /** Returns the contract's Kyc. Partial results always equal the overall status. */
    public ObjectNode toJson() {
        ObjectNode json = ApiJson.object();
        if (createTime != null && updateTime != null) {
            json.put("createTime", ApiTimestamps.format(createTime))
                    .put("updateTime", ApiTimestamps.format(updateTime));
        }
        return json.put("status", status.name())
                .put("addressResult", status.name())
                .put("dobResult", status.name())
                .put("fraudResult", status.name())
                .put("idvResult", KycStatus.NOT_STARTED.name());
    }
}
