package me.ratio.sandbox.operations;

import java.time.Duration;
import me.ratio.sandbox.state.Bank;
import me.ratio.sandbox.state.Event;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/** Finding out whether a linked bank account is the user's. */
final class BankVerification {
    private static final Duration VERIFICATION = Duration.ofSeconds(4);

    private BankVerification() {}

    /** Begins, if the user is known well enough; otherwise it begins with the approval of the identity. */
    static void begin(World world, User user, Bank bank) {
        if (user.kyc().isApproved()) {
            world.later(VERIFICATION, () -> {
                // it may have been unlinked meanwhile
                if (user.bank().filter(bank::equals).isPresent()) {
                    bank.settle(world.now());
                    world.publish(user, Event.of(bank));
                }
            });
        }
    }
}
