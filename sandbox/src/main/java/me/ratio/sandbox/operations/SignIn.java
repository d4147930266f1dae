package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import me.ratio.sandbox.auth.SessionTokens;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Factor;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.Tenant;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;
import org.jspecify.annotations.Nullable;

/** What happens when a factor is proven, whichever it is. */
final class SignIn {
    private static final int COMPLETE = 2;

    private final World world;
    private final SessionTokens tokens;

    SignIn(World world, SessionTokens tokens) {
        this.world = world;
        this.tokens = tokens;
    }

    /**
     * The session in which a factor counts: the presented one when the proof was also asked for in it, otherwise a new
     * one.
     *
     * @param askedIn the session in which the proof was asked for, or null
     */
    Session sessionFor(Call call, @Nullable Session askedIn) {
        Session presented = call.caller().session();
        return presented != null && Objects.equals(presented, askedIn) ? presented : world.openSession(call.tenant());
    }

    /** Whether the phone number or e-mail address may become a factor of the session. */
    void requireOwn(Session session, Factor factor, String value) {
        Optional<User> owner = session.tenant().owner(factor, value);
        if (session.user().isEmpty()) {
            if (!session.factors().isEmpty() && owner.isPresent()) {
                throw taken(factor);
            }
        } else if (!session.user().equals(owner)) {
            throw Fault.of(
                    "MISMATCH_" + factor.errorName(), "This is not what the session's user has on file; use that.");
        }
    }

    /** Adds a wallet as a factor, which may link it to the session's user. */
    void proveWallet(Session session, String address) {
        Tenant tenant = session.tenant();
        Optional<User> owner = tenant.owner(Factor.WALLET, address);
        Optional<User> user = session.user();
        if (user.isEmpty()) {
            if (session.factors().isEmpty() && owner.isPresent()) {
                tenant.addSignInWallet(address, owner.get(), true);
            } else if (tenant.isProvenWallet(address)) {
                throw taken(Factor.WALLET);
            }
        } else if (!user.equals(owner)) {
            if (tenant.isProvenWallet(address)) {
                throw taken(Factor.WALLET);
            }
            // with one factor only, any fresh wallet would do as the second
            if (session.factors().size() < COMPLETE) {
                throw Fault.of("MFA_REQUIRED", "Prove two known factors before signing in with a new wallet.");
            }
            tenant.addSignInWallet(address, user.get(), true);
        } else {
            tenant.addSignInWallet(address, user.get(), true);
        }
    }

    /** Adds the factor to the session and answers with a token for it. */
    Answer proven(Session session, Factor factor, String value) {
        if (session.factors().isEmpty()) {
            session.tenant().owner(factor, value).ifPresent(session::belongsTo);
        }
        if (session.user().filter(User::isSuspended).isPresent()) {
            throw Access.blocked();
        }
        session.prove(factor, value);
        session.touch(world.now());
        ObjectNode answer = Json.object().put("sessionJwt", tokens.issue(session));
        session.user().ifPresent(user -> {
            if (session.factors().size() < COMPLETE) {
                answer.set("userMask", user.toMaskJson());
            } else {
                answer.set("user", user.toJson());
            }
        });
        return Answer.ok(answer);
    }

    private static Fault taken(Factor factor) {
        return Fault.of(
                "ALREADY_EXISTS_" + factor.errorName(),
                "It belongs to another user; sign in as that user, without this session token, to link accounts.");
    }
}
