package me.ratio.sandbox.operations.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.auth.SessionJwts;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.evm.EvmAddress;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.SandboxState;

/** Creates and reads client sessions, with which an embedded page signs a wallet in. */
public final class ClientSessionOperations implements OperationGroup {
    private final SandboxState state;
    private final SessionJwts jwts;

    /** Creates the group. */
    public ClientSessionOperations(SandboxState state, SessionJwts jwts) {
        this.state = state;
        this.jwts = jwts;
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("createClientSession", this::create, "getClientSession", this::read);
    }

    private ApiResponse create(OperationRequest request) {
        String signing = request.text("signingAddress");
        String deposit = request.optionalText("depositAddress").orElse(signing);
        requireAddress("INVALID_SIGNING_ADDRESS", "signingAddress", signing);
        requireAddress("INVALID_DEPOSIT_ADDRESS", "depositAddress", deposit);
        ClientSession session = new ClientSession(
                "sandbox-" + state.ids().uuid(),
                request.application(),
                signing,
                deposit,
                request.text("signingType"),
                state.now());
        state.add(session);
        return ApiResponse.of(201, session.toJson());
    }

    private ApiResponse read(OperationRequest request) {
        ClientSession session = state.clientSession(
                        String.valueOf(request.path().get("sessionId")))
                .orElseThrow(() -> ApiError.of("NOT_FOUND_SESSION", "No client session has this id."));
        if (session.isExpired(state.now()) || !session.readOnce()) {
            // 410 is documented for the operation; the status of the code is meant for the header.
            throw ApiError.of(
                            410,
                            "EXPIRED_SESSION_ID",
                            "The client session was already read or has expired; create another.")
                    .by(Behaviour.SESSION_ONE_READ);
        }
        ObjectNode json = session.toJson();
        session.userSession()
                .filter(signedIn -> !signedIn.isExpired(state.now()))
                .ifPresent(signedIn -> {
                    signedIn.user().ifPresent(user -> json.set("userMask", user.toMaskJson()));
                    json.put("sessionJwt", jwts.issue(signedIn));
                });
        return ApiResponse.ok(json);
    }

    private static void requireAddress(String code, String field, String address) {
        if (!EvmAddress.isValid(address)) {
            throw ApiError.of(code, "Not a valid wallet address: use 0x and 40 hex digits.")
                    .inField(field);
        }
    }
}
