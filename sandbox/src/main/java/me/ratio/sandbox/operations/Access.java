package me.ratio.sandbox.operations;

import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.auth.Caller;
import me.ratio.sandbox.contract.Operation;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;

/** Whether a caller may do what it asks for. */
final class Access {
    private Access() {}

    /** Whether the session has proven enough. A call without a token is measured by client credentials alone. */
    static void requireFactors(Operation operation, Caller caller) {
        Session session = caller.session();
        if (session != null && session.factors().size() < operation.factors()) {
            throw Fault.of("MFA_REQUIRED", "Prove a second factor in this session first.");
        }
    }

    /** The user that a path names: the session's own, or without a session any of the tenant. */
    static User subject(Operation operation, Caller caller, UUID userId) {
        Session session = caller.session();
        Optional<User> user = session != null
                ? session.user().filter(own -> own.id().equals(userId))
                : Optional.ofNullable(caller.tenant()).flatMap(tenant -> tenant.user(userId));
        User found = user.orElseThrow(
                () -> Fault.of("NOT_FOUND_USER", "This session may not see a user with this id, or there is none."));
        if (operation.isRead() ? found.isSuspended() : found.isBlocked()) {
            throw blocked();
        }
        return found;
    }

    /** Refuses a flagged user. */
    static Fault blocked() {
        return Fault.of("USER_BLOCKED", "The user is flagged; read the user's flags and turn to support.");
    }
}
