package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.auth.EthereumAddress;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.DepositWallet;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/** Deposit wallets. */
final class Wallets {
    private static final int MOST = 10;

    private final World world;

    Wallets(World world) {
        this.world = world;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listWallets", this::list,
                "connectWallet", this::connect,
                "getWallet", call -> Answer.ok(wallet(call).toJson()),
                "updateWallet", this::rename);
    }

    private Answer list(Call call) {
        ObjectNode json = Json.object();
        json.set(
                "items",
                Json.array(call.user().wallets().values().stream()
                        .map(DepositWallet::toJson)
                        .toList()));
        return Answer.ok(json);
    }

    private Answer connect(Call call) {
        User user = call.user();
        String address = call.text("address");
        if (!EthereumAddress.isOne(address)) {
            throw Fault.of("INVALID_WALLET_ADDRESS", "A wallet address is 0x and 40 hex digits.")
                    .inField("address");
        }
        if (EthereumAddress.isZero(address)) {
            throw Fault.of("UNSUPPORTED_WALLET_ADDRESS", "Nobody holds the zero address.")
                    .inField("address");
        }
        if (user.wallets().values().stream().anyMatch(wallet -> wallet.hasAddress(address))) {
            throw Fault.of("ALREADY_EXISTS_WALLET_ADDRESS", "The user has this wallet already.")
                    .inField("address");
        }
        if (user.wallets().size() >= MOST) {
            throw Fault.of("EXCEEDS_LIMIT_WALLETS", "A user has at most " + MOST + " wallets.");
        }
        DepositWallet wallet = new DepositWallet(
                world.draws().uuid(),
                address,
                call.text("type"),
                call.optionalText("name").orElse(null),
                world.now());
        user.wallets().put(wallet.id(), wallet);
        return Answer.of(201, wallet.toJson());
    }

    private Answer rename(Call call) {
        DepositWallet wallet = wallet(call);
        wallet.rename(call.text("name"), world.now());
        return Answer.ok(wallet.toJson());
    }

    private static DepositWallet wallet(Call call) {
        DepositWallet wallet = call.user().wallets().get(call.id("walletId"));
        if (wallet == null) {
            throw Fault.of("NOT_FOUND_WALLET", "The user has no wallet with this id.");
        }
        return wallet;
    }
}
