package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import me.ratio.sandbox.auth.EthereumAddress;
import me.ratio.sandbox.auth.SessionTokens;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.World;

/** Sessions for embedded pages. */
final class ClientSessions {
    private final World world;
    private final SessionTokens tokens;

    ClientSessions(World world, SessionTokens tokens) {
        this.world = world;
        this.tokens = tokens;
    }

    Map<String, Handler> handlers() {
        return Map.of("createClientSession", this::create, "getClientSession", this::read);
    }

    private Answer create(Call call) {
        String signing = call.text("signingAddress");
        String deposit = call.optionalText("depositAddress").orElse(signing);
        requireAddress("INVALID_SIGNING_ADDRESS", "signingAddress", signing);
        requireAddress("INVALID_DEPOSIT_ADDRESS", "depositAddress", deposit);
        ClientSession session = new ClientSession(
                "sandbox-" + world.draws().uuid(),
                call.tenant(),
                signing,
                deposit,
                call.text("signingType"),
                world.now());
        world.add(session);
        return Answer.of(201, session.toJson());
    }

    private Answer read(Call call) {
        ClientSession session = world.clientSession(String.valueOf(call.path().get("sessionId")))
                .orElseThrow(() -> Fault.of("NOT_FOUND_SESSION", "There is no client session with this id."));
        if (session.isExpired(world.now()) || !session.readOnce()) {
            // 410 is what the operation documents; the code's own status is meant for the header
            throw Fault.of(
                    410, "EXPIRED_SESSION_ID", "The client session was read before or has run out; open another.");
        }
        ObjectNode json = session.toJson();
        session.userSession().filter(signedIn -> !signedIn.isDead(world.now())).ifPresent(signedIn -> {
            signedIn.user().ifPresent(user -> json.set("userMask", user.toMaskJson()));
            json.put("sessionJwt", tokens.issue(signedIn));
        });
        return Answer.ok(json);
    }

    private static void requireAddress(String code, String field, String address) {
        if (!EthereumAddress.isOne(address)) {
            throw Fault.of(code, "A wallet address is 0x and 40 hex digits.").inField(field);
        }
    }
}
