package me.ratio.sandbox.server;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.outcome.KycStatus;
import me.ratio.sandbox.state.BankVerification;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.User;

/** Changes users as support and the checkers of identities do, who are no part of the API. */
public final class UserChanges {
    private final SandboxState state;
    private final List<String> flags;

    UserChanges(SandboxState state, ApiContract contract) {
        this.state = state;
        this.flags = contract.valuesOf("UserFlag");
    }

    /**
     * Sets a flag.
     *
     * @throws IllegalArgumentException if there is no such user or flag
     */
    public void setFlag(String userId, String flag) {
        requireFlag(flag);
        change(userId, user -> user.flag(flag, state.now()));
    }

    /**
     * Clears a flag.
     *
     * @throws IllegalArgumentException if there is no such user or flag
     */
    public void clearFlag(String userId, String flag) {
        requireFlag(flag);
        change(userId, user -> user.clearFlag(flag, state.now()));
    }

    /**
     * Ends the check of a user's identity with a status, and reports it to webhooks.
     *
     * @throws IllegalArgumentException if there is no such user or status
     */
    public void setKycStatus(String userId, String status) {
        KycStatus next = Stream.of(KycStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + status + "' is not a valid status: use one of " + List.of(KycStatus.values())));
        change(userId, user -> {
            user.changeKycStatus(next, state.now());
            state.publish(user, user.kyc().updateEvent());
            // a bank account that was linked earlier is verified only now
            user.bank().ifPresent(bank -> BankVerification.start(state, user, bank));
        });
    }

    private void requireFlag(String flag) {
        if (!flags.contains(flag)) {
            throw new IllegalArgumentException("'" + flag + "' is not a valid flag: use one of " + flags);
        }
    }

    private void change(String userId, Consumer<User> change) {
        UUID id = UUID.fromString(userId);
        state.locked(() -> {
            change.accept(state.user(id)
                    .orElseThrow(() -> new IllegalArgumentException("'" + userId + "' is not a user of this tenant")));
            return true;
        });
    }
}
