package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;

/** A linked bank account. */
public final class Bank {
    private final UUID id;
    private final String mask;
    private final BankLogin login;
    private final Instant createTime;
    private Instant updateTime;
    private Link link = Link.INACTIVE;
    private Verification verification = Verification.IN_REVIEW;

    /** An account that was linked just now and is still to be verified. */
    public Bank(UUID id, String mask, BankLogin login, Instant now) {
        this.id = id;
        this.mask = mask;
        this.login = login;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Ends the verification with the outcome that belongs to the login. */
    public void settle(Instant now) {
        verification = login == BankLogin.BAD ? Verification.DECLINED : Verification.APPROVED;
        link = login == BankLogin.STALE ? Link.LOGIN_REQUIRED : Link.ACTIVE;
        updateTime = now;
    }

    /** Makes the link work again. */
    public void repair(Instant now) {
        link = Link.ACTIVE;
        updateTime = now;
    }

    /** Whether the holder was found to be the user. */
    public boolean isVerified() {
        return verification == Verification.APPROVED;
    }

    /** Whether the user has to log in at the bank again. */
    public boolean needsLogin() {
        return link == Link.LOGIN_REQUIRED;
    }

    /** The contract's BankAccount. */
    public ObjectNode toJson() {
        return Json.object()
                .put("id", id.toString())
                .put("createTime", Timestamps.text(createTime))
                .put("updateTime", Timestamps.text(updateTime))
                .put("name", "Sandbox Checking")
                .put("mask", mask)
                .put("linkStatus", link.name())
                .put("verificationStatus", verification.name());
    }

    private enum Link {
        INACTIVE,
        ACTIVE,
        LOGIN_REQUIRED
    }

    private enum Verification {
        IN_REVIEW,
        APPROVED,
        DECLINED
    }
}
