package me.ratio.sandbox.operations;

import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.auth.Principal;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;

/** Decides whether a principal may call an operation, and for which user. */
public final class AccessRules {
    private AccessRules() {}

    /**
     * Requires the number of factors that the contract asks for. Factors belong to a session: a request without a
     * token, where the contract allows that, comes from the client's own server and needs none.
     */
    public static void requireFactors(ApiOperation operation, Principal principal) {
        Session session = principal.session();
        if (session != null && session.factors().size() < operation.factors()) {
            throw ApiError.of("MFA_REQUIRED", "Prove a second factor in this session first.")
                    .by(Behaviour.MFA_FOR_WRITES);
        }
    }

    /**
     * Returns the user that the path names: the user of the session, or without a session any user of the application.
     *
     * @throws ApiError when the principal may not see the user, or a flag of the user forbids the operation
     */
    public static User requireUser(ApiOperation operation, Principal principal, UUID userId) {
        Session session = principal.session();
        Optional<User> found = session != null
                ? session.user().filter(own -> own.id().equals(userId))
                : Optional.ofNullable(principal.application())
                        .flatMap(application -> application.users().user(userId).filter(user -> user.clients()
                                .contains(application)));
        User user = found.orElseThrow(
                () -> ApiError.of("NOT_FOUND_USER", "No user has this id, or this session has no access to the user.")
                        .by(Behaviour.OTHER_USERS));
        if (operation.isRead() ? user.isSuspended() : user.isBlocked()) {
            throw userBlocked();
        }
        return user;
    }

    /** Returns the error for a flagged user. */
    public static ApiError userBlocked() {
        return ApiError.of("USER_BLOCKED", "The user is flagged; read the user's flags and contact support.")
                .by(Behaviour.FLAGS_ALWAYS);
    }
}
