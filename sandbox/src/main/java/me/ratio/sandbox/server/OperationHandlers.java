package me.ratio.sandbox.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.sandbox.auth.SessionJwts;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.activity.ActivityOperations;
import me.ratio.sandbox.operations.auth.FactorVerification;
import me.ratio.sandbox.operations.auth.MagicLinkOperations;
import me.ratio.sandbox.operations.auth.OtpOperations;
import me.ratio.sandbox.operations.auth.WalletSignInOperations;
import me.ratio.sandbox.operations.bank.BankLinkOperations;
import me.ratio.sandbox.operations.bank.PurchaseOperations;
import me.ratio.sandbox.operations.client.ClientSessionOperations;
import me.ratio.sandbox.operations.config.ConfigOperations;
import me.ratio.sandbox.operations.crypto.CryptoPriceOperations;
import me.ratio.sandbox.operations.crypto.EstimateOperations;
import me.ratio.sandbox.operations.user.AchLimitOperations;
import me.ratio.sandbox.operations.user.KycOperations;
import me.ratio.sandbox.operations.user.UserOperations;
import me.ratio.sandbox.operations.wallet.WalletOperations;
import me.ratio.sandbox.operations.webhook.WebhookOperations;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.state.SandboxState;

/** Finds the handler of each operation. */
final class OperationHandlers {
    private final Map<String, OperationHandler> byId = new HashMap<>();

    /**
     * Collects the handlers of all groups.
     *
     * @throws IllegalStateException when an operation of the contract has no handler, or a handler no operation
     */
    OperationHandlers(SandboxState state, SessionJwts jwts, ApiContract contract, TenantOptions options) {
        groups(state, jwts, contract, options).forEach(group -> group.handlers().forEach(this::add));
        requireExactly(
                contract.operations().stream().map(ApiOperation::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Returns all groups of operations; a new group is added here. */
    static List<OperationGroup> groups(
            SandboxState state, SessionJwts jwts, ApiContract contract, TenantOptions options) {
        FactorVerification factors = new FactorVerification(state, jwts);
        return List.of(
                new WalletSignInOperations(state, factors),
                new OtpOperations(state, factors, options),
                new MagicLinkOperations(),
                new ClientSessionOperations(state, jwts),
                new ConfigOperations(),
                new CryptoPriceOperations(contract),
                new EstimateOperations(),
                new UserOperations(state, contract, options),
                new KycOperations(state),
                new AchLimitOperations(state),
                new WalletOperations(state),
                new BankLinkOperations(state, options),
                new PurchaseOperations(state),
                new ActivityOperations(contract),
                new WebhookOperations(state, contract));
    }

    /** Returns the handler of an operation. */
    OperationHandler of(ApiOperation operation) {
        return Objects.requireNonNull(byId.get(operation.id()), () -> "no handler of '" + operation.id() + "'");
    }

    private void add(String id, OperationHandler handler) {
        if (byId.put(id, handler) != null) {
            throw new IllegalStateException("Operation " + id + " has two handlers.");
        }
    }

    private void requireExactly(TreeSet<String> operations) {
        TreeSet<String> unknown = new TreeSet<>(byId.keySet());
        unknown.removeAll(operations);
        TreeSet<String> unhandled = new TreeSet<>(operations);
        unhandled.removeAll(byId.keySet());
        if (!unhandled.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException("The sandbox does not match the contract: operations without a handler "
                    + unhandled + ", handlers without an operation " + unknown + ".");
        }
    }
}
