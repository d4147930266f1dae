package me.ratio.sandbox.operations.auth;

import java.util.List;
import java.util.Map;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.evm.EvmAddress;
import me.ratio.sandbox.evm.EvmSignature;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.AccessRules;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.state.AuthenticationFactor;
import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.UserDirectory;
import me.ratio.sandbox.state.WalletChallenge;

/** Signs in with the signature of a wallet. */
public final class WalletSignInOperations implements OperationGroup {
    private final SandboxState state;
    private final FactorVerification factors;

    /** Creates the group. */
    public WalletSignInOperations(SandboxState state, FactorVerification factors) {
        this.state = state;
        this.factors = factors;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "authenticateCryptoWalletStart", this::start,
                "authenticateCryptoWallet", this::authenticate,
                "addUnverifiedCryptoWallet", this::add);
    }

    private ApiResponse start(OperationRequest request) {
        String address = address(request);
        WalletChallenge challenge =
                WalletChallenge.create(state.ids(), request.principal().session(), state.now());
        request.application().addChallenge(address, challenge, state.now());
        return ApiResponse.ok(ApiJson.object().put("challenge", challenge.text()));
    }

    private ApiResponse authenticate(OperationRequest request) {
        String address = address(request);
        List<WalletChallenge> open = request.application().challenges(address, state.now());
        if (open.isEmpty()) {
            throw ApiError.of("INVALID_SIGNATURE", "No challenge is pending for this wallet; request one and sign it.")
                    .inField("signature")
                    .by(Behaviour.CHALLENGE_LIFETIME);
        }
        WalletChallenge challenge = open.stream()
                .filter(one -> EvmSignature.recoverAddress(one.text(), request.text("signature"))
                        .filter(address::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> ApiError.of(
                                "INVALID_SIGNATURE",
                                "Not a signature of this wallet: sign the whole challenge with personal_sign.")
                        .inField("signature")
                        .by(Behaviour.WALLET_CHALLENGE));
        request.application().remove(address, challenge);
        Session session = factors.sessionFor(request, challenge.session());
        factors.proveWallet(session, address);
        ApiResponse response = factors.prove(session, AuthenticationFactor.WALLET, address);
        ClientSession clientSession = request.principal().clientSession();
        if (clientSession != null) {
            clientSession.linkUserSession(session, state.now());
            session.depositTo(clientSession.depositAddress());
        }
        return response;
    }

    private ApiResponse add(OperationRequest request) {
        String address = address(request);
        User user = request.session()
                .user()
                .orElseThrow(() -> ApiError.of("NOT_FOUND_USER", "No user has signed up in this session yet."));
        if (user.isBlocked()) {
            throw AccessRules.userBlocked();
        }
        UserDirectory users = request.application().users();
        boolean own = users.owner(AuthenticationFactor.WALLET, address)
                .filter(user::equals)
                .isPresent();
        if (own || users.isProvenWallet(address)) {
            throw ApiError.of("ALREADY_EXISTS_WALLET_ADDRESS", "The wallet is already used for sign-in.");
        }
        users.addSignInWallet(address, user, false);
        return ApiResponse.ok(ApiJson.object());
    }

    private static String address(OperationRequest request) {
        String address = request.text("walletAddress");
        if (!EvmAddress.isValid(address)) {
            throw ApiError.of("INVALID_WALLET_ADDRESS", "Not a valid wallet address: use 0x and 40 hex digits.")
                    .inField("walletAddress");
        }
        ClientSession clientSession = request.principal().clientSession();
        if (clientSession != null && !clientSession.signingAddress().equalsIgnoreCase(address)) {
            throw ApiError.of("INVALID_WALLET_ADDRESS", "The client session was created for another wallet.")
                    .inField("walletAddress");
        }
        return EvmAddress.canonical(address);
    }
}
