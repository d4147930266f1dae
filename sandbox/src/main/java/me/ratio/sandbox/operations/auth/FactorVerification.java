package me.ratio.sandbox.operations.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import me.ratio.sandbox.auth.SessionJwts;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.AccessRules;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.state.AuthenticationFactor;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.UserDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Adds proven factors to sessions; shared by all kinds of sign-in.
 *
 * <p>The first factor of a session finds its user. Every further one must belong to that user, or to nobody: otherwise
 * somebody who controls only one factor of a user could add a second one and act for the user.
 */
public final class FactorVerification {
    /** The number of factors from which on a session may see and change personal data. */
    private static final int REQUIRED_FACTORS = 2;

    private final SandboxState state;
    private final SessionJwts jwts;

    /** Creates the shared part of sign-in. */
    public FactorVerification(SandboxState state, SessionJwts jwts) {
        this.state = state;
        this.jwts = jwts;
    }

    /**
     * Returns the session that a proof belongs to: that of the request if the code or challenge was requested in it,
     * otherwise a new one. A proof requested elsewhere must not raise an existing session to two factors.
     *
     * @param requestedIn the session in which the code or challenge was requested, or null
     */
    Session sessionFor(OperationRequest request, @Nullable Session requestedIn) {
        Session session = request.principal().session();
        return session != null && Objects.equals(session, requestedIn)
                ? session
                : state.openSession(request.application());
    }

    /** Requires that a phone number or e-mail address may become a factor of the session. */
    void requireOwn(Session session, AuthenticationFactor factor, String value) {
        Optional<User> owner = session.application().users().owner(factor, value);
        if (session.user().isEmpty()) {
            if (!session.factors().isEmpty() && owner.isPresent()) {
                throw alreadyExists(factor);
            }
        } else if (!session.user().equals(owner)) {
            // The user is known, so only the phone number and address of the user can follow.
            throw ApiError.of("MISMATCH_" + factor.errorName(), "Not that of the session's user: use the user's own.")
                    .by(Behaviour.FACTORS_OF_OTHERS);
        }
    }

    /**
     * Adds a wallet as a factor. If the session has a user with two factors, the wallet is linked to that user. A
     * wallet that was added to a user without proof belongs to whoever proves it first.
     */
    void proveWallet(Session session, String address) {
        UserDirectory users = session.application().users();
        Optional<User> owner = users.owner(AuthenticationFactor.WALLET, address);
        Optional<User> user = session.user();
        if (user.isEmpty()) {
            if (session.factors().isEmpty() && owner.isPresent()) {
                users.addSignInWallet(address, owner.get(), true);
            } else if (users.isProvenWallet(address)) {
                throw alreadyExists(AuthenticationFactor.WALLET);
            }
            return;
        }
        if (!user.equals(owner)) {
            if (users.isProvenWallet(address)) {
                throw alreadyExists(AuthenticationFactor.WALLET);
            }
            // With one factor only, any new wallet could serve as the second.
            if (session.factors().size() < REQUIRED_FACTORS) {
                throw ApiError.of("MFA_REQUIRED", "Prove two known factors before signing in with a new wallet.")
                        .by(Behaviour.NEW_WALLET_AS_SECOND_FACTOR);
            }
        }
        users.addSignInWallet(address, user.get(), true);
    }

    /** Adds a factor to the session and returns the response with a token. */
    ApiResponse prove(Session session, AuthenticationFactor factor, String value) {
        if (session.factors().isEmpty()) {
            session.application().users().owner(factor, value).ifPresent(session::signIn);
        }
        if (session.user().filter(User::isSuspended).isPresent()) {
            throw AccessRules.userBlocked();
        }
        session.prove(factor, value, state.now());
        session.touch(state.now());
        ObjectNode body = ApiJson.object().put("sessionJwt", jwts.issue(session));
        session.user().ifPresent(user -> {
            if (session.factors().size() < REQUIRED_FACTORS) {
                body.set("userMask", user.toMaskJson());
            } else {
                body.set("user", user.toJson());
            }
        });
        return ApiResponse.ok(body);
    }

    private static ApiError alreadyExists(AuthenticationFactor factor) {
        return ApiError.of(
                        "ALREADY_EXISTS_" + factor.errorName(),
                        "It belongs to another user; to link accounts, sign in as that user without this session token.")
                .by(Behaviour.LINKING_SEQUENCE);
    }
}
