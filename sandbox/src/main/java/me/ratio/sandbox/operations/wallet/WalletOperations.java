package me.ratio.sandbox.operations.wallet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.evm.EvmAddress;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.state.DepositWallet;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.User;

/** Connects, lists, reads and renames deposit wallets. */
public final class WalletOperations implements OperationGroup {
    private static final int MAX_WALLETS = 10;

    private final SandboxState state;

    /** Creates the group. */
    public WalletOperations(SandboxState state) {
        this.state = state;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "listWallets", this::list,
                "connectWallet", this::connect,
                "getWallet", request -> ApiResponse.ok(wallet(request).toJson()),
                "updateWallet", this::rename);
    }

    private ApiResponse list(OperationRequest request) {
        ObjectNode json = ApiJson.object();
        json.set(
                "items",
                ApiJson.array(request.user().wallets().values().stream()
                        .map(DepositWallet::toJson)
                        .toList()));
        return ApiResponse.ok(json);
    }

    private ApiResponse connect(OperationRequest request) {
        User user = request.user();
        String address = request.text("address");
        if (!EvmAddress.isValid(address)) {
            throw ApiError.of("INVALID_WALLET_ADDRESS", "Not a valid wallet address: use 0x and 40 hex digits.")
                    .inField("address");
        }
        if (EvmAddress.isZero(address)) {
            throw ApiError.of("UNSUPPORTED_WALLET_ADDRESS", "Nobody owns the zero address.")
                    .inField("address")
                    .by(Behaviour.ZERO_ADDRESS);
        }
        if (user.wallets().values().stream().anyMatch(wallet -> wallet.hasAddress(address))) {
            throw ApiError.of("ALREADY_EXISTS_WALLET_ADDRESS", "The user already has this wallet.")
                    .inField("address");
        }
        if (user.wallets().size() >= MAX_WALLETS) {
            throw ApiError.of("EXCEEDS_LIMIT_WALLETS", "A user can have at most " + MAX_WALLETS + " wallets.")
                    .by(Behaviour.WALLET_CAP_NUMBER);
        }
        DepositWallet wallet = new DepositWallet(
                state.ids().uuid(),
                address,
                request.text("type"),
                request.optionalText("name").orElse(null),
                state.now());
        user.wallets().put(wallet.id(), wallet);
        return ApiResponse.of(201, wallet.toJson());
    }

    private ApiResponse rename(OperationRequest request) {
        DepositWallet wallet = wallet(request);
        wallet.rename(request.text("name"), state.now());
        return ApiResponse.ok(wallet.toJson());
    }

    private static DepositWallet wallet(OperationRequest request) {
        DepositWallet wallet = request.user().wallets().get(request.id("walletId"));
        if (wallet == null) {
            throw ApiError.of("NOT_FOUND_WALLET", "The user has no wallet with this id.");
        }
        return wallet;
    }
}
