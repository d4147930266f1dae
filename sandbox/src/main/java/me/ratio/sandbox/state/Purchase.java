package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;
import me.ratio.sandbox.money.Estimate;
import org.jspecify.annotations.Nullable;

/** A purchase of crypto by ACH: the contract's activity item. */
public final class Purchase {
    private final UUID id;
    private final Estimate estimate;
    private final DepositWallet wallet;
    private final Bank bank;
    private final Instant createTime;
    private Instant updateTime;
    private LegStatus fiat = LegStatus.PENDING;
    private LegStatus crypto = LegStatus.PENDING;
    private @Nullable String transactionHash;

    /** A purchase accepted just now. */
    public Purchase(UUID id, Estimate estimate, DepositWallet wallet, Bank bank, Instant now) {
        this.id = id;
        this.estimate = estimate;
        this.wallet = wallet;
        this.bank = bank;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** When it was made. */
    public Instant createTime() {
        return createTime;
    }

    /** What was bought at which price. */
    public Estimate estimate() {
        return estimate;
    }

    /** The id of the wallet that receives it. */
    public UUID walletId() {
        return wallet.id();
    }

    /** The status of the debit. */
    public LegStatus fiat() {
        return fiat;
    }

    /** The status of the transfer on the chain. */
    public LegStatus crypto() {
        return crypto;
    }

    /** Ends both legs; a delivered transfer has a hash. */
    public void settle(LegStatus fiatOutcome, LegStatus cryptoOutcome, @Nullable String hash, Instant now) {
        fiat = fiatOutcome;
        crypto = cryptoOutcome;
        transactionHash = hash;
        updateTime = now;
    }

    /** The contract's ActivityItem. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id.toString())
                .put("createTime", Timestamps.text(createTime))
                .put("updateTime", Timestamps.text(updateTime));
        ObjectNode fiatLeg = estimate.fiatJson().put("status", fiat.name());
        fiatLeg.set("bankAccount", bank.toJson());
        ObjectNode cryptoLeg = estimate.cryptoJson().put("status", crypto.name());
        cryptoLeg.set("wallet", wallet.toJson());
        if (crypto != LegStatus.COMPLETED) {
            // priced at broadcast: no price and no amount before
            cryptoLeg.remove("price");
            cryptoLeg.remove("amount");
        }
        if (transactionHash != null) {
            cryptoLeg.put("transactionHash", transactionHash);
        }
        json.set("fiat", fiatLeg);
        json.set("crypto", cryptoLeg);
        return json;
    }
}
