package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.money.PurchaseEstimate;
import me.ratio.sandbox.outcome.ActivityItemStatus;
import me.ratio.sandbox.outcome.PurchaseOutcome;
import me.ratio.sandbox.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** A purchase of crypto, paid by ACH debit: the contract's ActivityItem. */
public final class Purchase implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final PurchaseEstimate estimate;
    private final DepositWallet wallet;
    private final BankAccount bank;
    private final Instant createTime;
    private Instant updateTime;
    private ActivityItemStatus fiatStatus = ActivityItemStatus.PENDING;
    private ActivityItemStatus cryptoStatus = ActivityItemStatus.PENDING;
    private @Nullable String transactionHash;

    /** Creates a purchase that was accepted now. */
    public Purchase(UUID id, PurchaseEstimate estimate, DepositWallet wallet, BankAccount bank, Instant now) {
        this.id = id;
        this.estimate = estimate;
        this.wallet = wallet;
        this.bank = bank;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Returns the id. */
    public UUID id() {
        return id;
    }

    /** Returns the time of its creation. */
    public Instant createTime() {
        return createTime;
    }

    /** Returns the estimate that it was made with. */
    public PurchaseEstimate estimate() {
        return estimate;
    }

    /** Returns the id of the wallet that receives the crypto. */
    public UUID walletId() {
        return wallet.id();
    }

    /** Returns the status of the debit. */
    public ActivityItemStatus fiatStatus() {
        return fiatStatus;
    }

    /** Returns the status of the crypto transfer. */
    public ActivityItemStatus cryptoStatus() {
        return cryptoStatus;
    }

    /**
     * Settles debit and transfer.
     *
     * @param hash the hash of the transaction, or null when no crypto was delivered
     */
    public void settle(PurchaseOutcome outcome, @Nullable String hash, Instant now) {
        fiatStatus = outcome.fiat();
        cryptoStatus = outcome.crypto();
        transactionHash = hash;
        updateTime = now;
    }

    /** Returns the webhook event that reports the current state. */
    public WebhookEvent updateEvent() {
        return WebhookEvent.activityUpdated(toJson());
    }

    /** Returns the contract's ActivityItem. */
    public ObjectNode toJson() {
        ObjectNode json = ApiJson.object()
                .put("id", id.toString())
                .put("createTime", ApiTimestamps.format(createTime))
                .put("updateTime", ApiTimestamps.format(updateTime));
        ObjectNode fiat = estimate.fiatJson().put("status", fiatStatus.name());
        fiat.set("bankAccount", bank.toJson());
        ObjectNode crypto = estimate.cryptoJson().put("status", cryptoStatus.name());
        crypto.set("wallet", wallet.toJson());
        if (cryptoStatus != ActivityItemStatus.COMPLETED) {
            // Price and amount are fixed only when the transfer is broadcast.
            crypto.remove("price");
            crypto.remove("amount");
        }
        if (transactionHash != null) {
            crypto.put("transactionHash", transactionHash);
        }
        json.set("fiat", fiat);
        json.set("crypto", crypto);
        return json;
    }
}
