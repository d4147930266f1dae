package me.ratio.sandbox.operations;

import java.util.Map;
import me.ratio.sandbox.auth.EthereumAddress;
import me.ratio.sandbox.auth.WalletSignature;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Challenge;
import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.Factor;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.Tenant;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/** Signing in with a wallet. */
final class WalletSignIn {
    private final World world;
    private final SignIn signIn;

    WalletSignIn(World world, SignIn signIn) {
        this.world = world;
        this.signIn = signIn;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "authenticateCryptoWalletStart", this::start,
                "authenticateCryptoWallet", this::authenticate,
                "addUnverifiedCryptoWallet", this::add);
    }

    private Answer start(Call call) {
        String address = address(call);
        Challenge challenge = Challenge.of(world.draws(), call.caller().session(), world.now());
        call.tenant().challenges().put(address, challenge);
        return Answer.ok(Json.object().put("challenge", challenge.text()));
    }

    private Answer authenticate(Call call) {
        String address = address(call);
        Map<String, Challenge> open = call.tenant().challenges();
        Challenge challenge = open.get(address);
        if (challenge == null || !world.now().isBefore(challenge.expires())) {
            throw Fault.of("INVALID_SIGNATURE", "No challenge is open for this wallet; ask for one and sign it.")
                    .inField("signature");
        }
        WalletSignature.signer(challenge.text(), call.text("signature"))
                .filter(address::equals)
                .orElseThrow(() -> Fault.of(
                                "INVALID_SIGNATURE",
                                "This wallet has not signed the challenge; sign its whole text with personal_sign.")
                        .inField("signature"));
        open.remove(address);
        Session session = signIn.sessionFor(call, challenge.session());
        signIn.proveWallet(session, address);
        Answer answer = signIn.proven(session, Factor.WALLET, address);
        ClientSession clientSession = call.caller().clientSession();
        if (clientSession != null) {
            clientSession.signedIn(session, world.now());
            session.depositTo(clientSession.depositAddress());
        }
        return answer;
    }

    private Answer add(Call call) {
        String address = address(call);
        User user = call.session()
                .user()
                .orElseThrow(() -> Fault.of("NOT_FOUND_USER", "Nobody has signed up in this session yet."));
        if (user.isBlocked()) {
            throw Access.blocked();
        }
        Tenant tenant = call.tenant();
        boolean own = tenant.owner(Factor.WALLET, address).filter(user::equals).isPresent();
        if (own || tenant.isProvenWallet(address)) {
            throw Fault.of("ALREADY_EXISTS_WALLET_ADDRESS", "The wallet is a sign-in wallet already.");
        }
        tenant.addSignInWallet(address, user, false);
        return Answer.empty(200);
    }

    private static String address(Call call) {
        String address = call.text("walletAddress");
        if (!EthereumAddress.isOne(address)) {
            throw Fault.of("INVALID_WALLET_ADDRESS", "A wallet address is 0x and 40 hex digits.")
                    .inField("walletAddress");
        }
        ClientSession clientSession = call.caller().clientSession();
        if (clientSession != null && !clientSession.signingAddress().equalsIgnoreCase(address)) {
            throw Fault.of("INVALID_WALLET_ADDRESS", "The client session was opened for another wallet.")
                    .inField("walletAddress");
        }
        return EthereumAddress.canonical(address);
    }
}
