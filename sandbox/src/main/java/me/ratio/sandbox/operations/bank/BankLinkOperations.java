package me.ratio.sandbox.operations.bank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.outcome.BankLoginOutcome;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.state.BankAccount;
import me.ratio.sandbox.state.BankVerification;
import me.ratio.sandbox.state.PlaidLinks;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.User;
import org.jspecify.annotations.Nullable;

/** Links, reads and deletes the bank account of a user. */
public final class BankLinkOperations implements OperationGroup {
    private static final int MASK_DIGITS = 4;
    private static final Pattern REDIRECT_URI = Pattern.compile("https://[^\\s?#/]+(/[^\\s?#]*)?");
    private static final Pattern PACKAGE_NAME = Pattern.compile("\\w+(\\.\\w+)+");

    private final SandboxState state;
    private final TenantOptions options;

    /** Creates the group. */
    public BankLinkOperations(SandboxState state, TenantOptions options) {
        this.state = state;
        this.options = options;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "requestBankLink", request -> requestLink(request, null),
                "activateBankLink", this::activate,
                "requestBankUpdateLink", this::requestUpdate,
                "getBank", request -> ApiResponse.ok(bank(request).toJson()),
                "deleteBank", this::delete);
    }

    private ApiResponse requestLink(OperationRequest request, @Nullable BankAccount repaired) {
        requireReturnTarget(request);
        return ApiResponse.ok(
                ApiJson.object().put("linkToken", state.plaidLinks().request(request.user(), repaired, state.ids())));
    }

    /** Requires that a page or an app to which the bank returns is valid and registered. */
    private void requireReturnTarget(OperationRequest request) {
        if (request.body().has("redirectUri") && request.body().has("androidPackageName")) {
            throw ApiError.of("INVALID_BODY", "Send redirectUri or androidPackageName, not both.")
                    .by(Behaviour.PLAID_ONE_OF_TWO);
        }
        request.requireFormat(
                "redirectUri",
                REDIRECT_URI,
                "INVALID_REDIRECT_URI",
                "Not a valid redirectUri: use https without a query.");
        request.requireFormat(
                "androidPackageName",
                PACKAGE_NAME,
                "INVALID_ANDROID_PACKAGE_NAME",
                "Not a valid androidPackageName: use a name like com.example.");
        requireRegistered(request, "redirectUri", options.redirectUris(), "UNSUPPORTED_REDIRECT_URI");
        requireRegistered(
                request, "androidPackageName", options.androidPackageNames(), "UNSUPPORTED_ANDROID_PACKAGE_NAME");
    }

    private static void requireRegistered(OperationRequest request, String field, Set<String> registered, String code) {
        if (!registered.isEmpty()
                && request.optionalText(field)
                        .filter(value -> !registered.contains(value))
                        .isPresent()) {
            throw ApiError.of(code, "The " + field + " is not registered: register it in the options of the tenant.")
                    .inField(field)
                    .by(Behaviour.PLAID_REGISTRATION);
        }
    }

    private ApiResponse requestUpdate(OperationRequest request) {
        BankAccount bank = bank(request);
        if (!bank.needsLogin()) {
            throw ApiError.of(
                            "PLAID_LOGIN_ERROR", "The link is active; only one that requires a login can be repaired.")
                    .by(Behaviour.BANK_RELINK);
        }
        return requestLink(request, bank);
    }

    private ApiResponse activate(OperationRequest request) {
        User user = request.user();
        if (user.bank().isPresent()) {
            throw ApiError.of("ALREADY_EXISTS_BANK", "The user already has a bank; delete it before linking another.")
                    .by(Behaviour.ONE_BANK);
        }
        BankLoginOutcome outcome = outcome(user, request.text("publicToken"));
        BankAccount bank = new BankAccount(state.ids().uuid(), state.ids().digits(MASK_DIGITS), outcome, state.now());
        user.linkBank(bank, state.now());
        state.publish(user, bank.updateEvent());
        BankVerification.start(state, user, bank);
        ObjectNode json = ApiJson.object();
        json.set("bankAccount", bank.toJson());
        return ApiResponse.ok(json);
    }

    private BankLoginOutcome outcome(User user, String publicToken) {
        PlaidLinks.PublicToken issued = state.plaidLinks().issued(publicToken).orElse(null);
        if (issued != null) {
            if (!user.equals(issued.user())) {
                throw invalidToken();
            }
            state.plaidLinks().spend(publicToken);
            return issued.outcome();
        }
        return MagicValues.publicTokenOutcome(publicToken).orElseThrow(BankLinkOperations::invalidToken);
    }

    private ApiResponse delete(OperationRequest request) {
        bank(request);
        request.user().linkBank(null, state.now());
        return ApiResponse.empty(204);
    }

    /** Returns the linked bank account that the path names. */
    static BankAccount bank(OperationRequest request) {
        return request.user()
                .bank()
                .filter(bank -> bank.id().equals(request.id("bankId")))
                .orElseThrow(() -> ApiError.of("NOT_FOUND_BANK", "The user has no bank with this id."));
    }

    private static ApiError invalidToken() {
        return ApiError.of(
                        "INVALID_PUBLIC_TOKEN",
                        "Not a valid public token: use the unused one of this user's bank login.")
                .inField("publicToken")
                .by(Behaviour.PUBLIC_TOKEN_ONCE);
    }
}
