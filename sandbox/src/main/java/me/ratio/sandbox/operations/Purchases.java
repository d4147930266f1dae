package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.Estimate;
import me.ratio.sandbox.money.Quote;
import me.ratio.sandbox.state.Bank;
import me.ratio.sandbox.state.DepositWallet;
import me.ratio.sandbox.state.Event;
import me.ratio.sandbox.state.Purchase;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/** Buying crypto with an ACH debit. */
final class Purchases {
    private static final int HASH_BYTES = 32;

    private final World world;

    Purchases(World world) {
        this.world = world;
    }

    Map<String, Handler> handlers() {
        return Map.of("initiateAch", this::initiate);
    }

    private Answer initiate(Call call) {
        User user = call.user();
        if (!user.kyc().isApproved()) {
            throw Fault.of("USER_KYC_INCOMPLETE", "The user's identity has to be approved first.");
        }
        Bank bank = verifiedBank(call);
        DepositWallet wallet = wallet(call);
        BigDecimal usd = Estimates.usd(call.text("fiatAmount"));
        Quote quote = Estimates.quote(call);
        if (usd.compareTo(quote.network().minimum()) < 0) {
            throw Fault.of(
                            "INVALID_FIAT_AMOUNT",
                            "The smallest purchase on this network is "
                                    + quote.network().minimum() + " USD.")
                    .inField("fiatAmount");
        }
        AchType type = AchType.valueOf(call.text("type"));
        new Spending(user, world.now()).requireRoom(type, usd);
        Estimate estimate = Estimates.spending(quote, type, usd);
        Purchase purchase = new Purchase(world.draws().uuid(), estimate, wallet, bank, world.now());
        user.purchases().add(purchase);
        world.publish(user, Event.of(purchase));
        world.later(quote.network().confirmation(), () -> settle(user, purchase));
        ObjectNode json = Json.object();
        json.set("activityItem", purchase.toJson());
        return Answer.of(202, json);
    }

    private void settle(User user, Purchase purchase) {
        Outcome outcome = Outcome.of(purchase.estimate());
        String hash = outcome.isDelivered() ? "0x" + world.draws().hex(HASH_BYTES) : null;
        purchase.settle(outcome.fiat(), outcome.crypto(), hash, world.now());
        outcome.flag().ifPresent(flag -> user.flag(flag, world.now()));
        world.publish(user, Event.of(purchase));
    }

    private static Bank verifiedBank(Call call) {
        Bank bank = Banks.bank(call);
        if (!bank.isVerified()) {
            throw Fault.of("BANK_VERIFICATION_INCOMPLETE", "The bank account has to be verified first.");
        }
        if (bank.needsLogin()) {
            throw Fault.of("PLAID_LOGIN_ERROR", "The bank wants its user to log in again; repair the link.");
        }
        return bank;
    }

    private static DepositWallet wallet(Call call) {
        UUID walletId = Uuids.read(call.text("walletId"))
                .orElseThrow(() -> Fault.of("INVALID_WALLET_ID", "walletId has to be a UUID.")
                        .inField("walletId"));
        DepositWallet wallet = call.user().wallets().get(walletId);
        if (wallet == null) {
            throw Fault.of("NOT_FOUND_WALLET", "The user has no wallet with this id.")
                    .inField("walletId");
        }
        return wallet;
    }
}
