package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.outcome.BankLoginOutcome;
import me.ratio.sandbox.webhook.WebhookEvent;

/** A linked bank account. */
public final class BankAccount implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String mask;
    private final BankLoginOutcome outcome;
    private final Instant createTime;
    private Instant updateTime;
    private LinkStatus link = LinkStatus.INACTIVE;
    private VerificationStatus verification = VerificationStatus.IN_REVIEW;

    /** Creates an account that was linked now and is not verified yet. */
    public BankAccount(UUID id, String mask, BankLoginOutcome outcome, Instant now) {
        this.id = id;
        this.mask = mask;
        this.outcome = outcome;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Returns the id. */
    public UUID id() {
        return id;
    }

    /** Finishes the verification with the outcome that the login selected. */
    public void finishVerification(Instant now) {
        verification = outcome == BankLoginOutcome.DECLINED ? VerificationStatus.DECLINED : VerificationStatus.APPROVED;
        link = outcome == BankLoginOutcome.LOGIN_REQUIRED ? LinkStatus.LOGIN_REQUIRED : LinkStatus.ACTIVE;
        updateTime = now;
    }

    /** Makes the link active again. */
    public void repair(Instant now) {
        link = LinkStatus.ACTIVE;
        updateTime = now;
    }

    /** Tells whether the account was verified as the user's. */
    public boolean isVerified() {
        return verification == VerificationStatus.APPROVED;
    }

    /** Tells whether the user has to log in at the bank again. */
    public boolean needsLogin() {
        return link == LinkStatus.LOGIN_REQUIRED;
    }

    /** Returns the webhook event that reports the current state. */
    public WebhookEvent updateEvent() {
        return WebhookEvent.bankUpdated(toJson());
    }

    /** Returns the contract's BankAccount. */
    public ObjectNode toJson() {
        return ApiJson.object()
                .put("id", id.toString())
                .put("createTime", ApiTimestamps.format(createTime))
                .put("updateTime", ApiTimestamps.format(updateTime))
                .put("name", "Sandbox Checking")
                .put("mask", mask)
                .put("linkStatus", link.name())
                .put("verificationStatus", verification.name());
    }

    private enum LinkStatus {
        INACTIVE,
        ACTIVE,
        LOGIN_REQUIRED
    }

    private enum VerificationStatus {
        IN_REVIEW,
        APPROVED,
        DECLINED
    }
}
