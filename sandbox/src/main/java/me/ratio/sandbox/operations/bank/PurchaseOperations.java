package me.ratio.sandbox.operations.bank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.money.AchType;
import me.ratio.sandbox.money.CryptoPrice;
import me.ratio.sandbox.money.PurchaseEstimate;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.operations.crypto.EstimateOperations;
import me.ratio.sandbox.operations.user.AchLimits;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.outcome.PurchaseOutcome;
import me.ratio.sandbox.state.BankAccount;
import me.ratio.sandbox.state.DepositWallet;
import me.ratio.sandbox.state.Purchase;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.User;

/** Buys crypto, paid by ACH debit. */
public final class PurchaseOperations implements OperationGroup {
    private static final int TRANSACTION_HASH_BYTES = 32;

    private final SandboxState state;

    /** Creates the group. */
    public PurchaseOperations(SandboxState state) {
        this.state = state;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("initiateAch", this::initiate);
    }

    private ApiResponse initiate(OperationRequest request) {
        User user = request.user();
        if (!user.kyc().isApproved()) {
            throw ApiError.of("USER_KYC_INCOMPLETE", "The user's identity must be approved first.")
                    .by(Behaviour.TX_PREREQ);
        }
        BankAccount bank = verifiedBank(request);
        DepositWallet wallet = wallet(request);
        BigDecimal usd = EstimateOperations.usd(request.text("fiatAmount"));
        CryptoPrice price = EstimateOperations.price(request);
        if (usd.compareTo(price.network().minimum()) < 0) {
            throw ApiError.of(
                            "INVALID_FIAT_AMOUNT",
                            "The minimum purchase on this network is "
                                    + price.network().minimum() + " USD.")
                    .inField("fiatAmount")
                    .by(Behaviour.TX_MINIMUMS);
        }
        AchType type = AchType.valueOf(request.text("type"));
        new AchLimits(user, state.now()).require(type, usd);
        PurchaseEstimate estimate = EstimateOperations.spending(price, type, usd);
        Purchase purchase = new Purchase(state.ids().uuid(), estimate, wallet, bank, state.now());
        user.purchases().add(purchase);
        state.publish(user, purchase.updateEvent());
        Duration untilSent = Duration.between(state.now(), type.sending(state.now()));
        state.later(untilSent.plus(price.network().confirmation()), user, () -> settle(user, purchase));
        ObjectNode json = ApiJson.object();
        json.set("activityItem", purchase.toJson());
        return ApiResponse.of(202, json);
    }

    private void settle(User user, Purchase purchase) {
        PurchaseOutcome outcome = MagicValues.purchaseOutcome(
                purchase.estimate().type(), purchase.estimate().usd());
        String hash = outcome.isDelivered() ? "0x" + state.ids().hex(TRANSACTION_HASH_BYTES) : null;
        purchase.settle(outcome, hash, state.now());
        outcome.flag().ifPresent(flag -> user.flag(flag, state.now()));
        state.publish(user, purchase.updateEvent());
    }

    private static BankAccount verifiedBank(OperationRequest request) {
        BankAccount bank = BankLinkOperations.bank(request);
        if (!bank.isVerified()) {
            throw ApiError.of("BANK_VERIFICATION_INCOMPLETE", "The bank account must be verified first.")
                    .by(Behaviour.TX_PREREQ);
        }
        if (bank.needsLogin()) {
            throw ApiError.of("PLAID_LOGIN_ERROR", "The bank requires the user to log in again; repair the link.")
                    .by(Behaviour.BANK_RELINK);
        }
        return bank;
    }

    private static DepositWallet wallet(OperationRequest request) {
        UUID walletId = Uuids.parse(request.text("walletId"))
                .orElseThrow(() -> ApiError.of("INVALID_WALLET_ID", "walletId must be a UUID.")
                        .inField("walletId"));
        DepositWallet wallet = request.user().wallets().get(walletId);
        if (wallet == null) {
            throw ApiError.of("NOT_FOUND_WALLET", "The user has no wallet with this id.")
                    .inField("walletId");
        }
        return wallet;
    }
}
