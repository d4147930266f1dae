package me.ratio.sandbox.state;

import java.io.Serializable;
import me.ratio.sandbox.outcome.KycStatus;
import me.ratio.sandbox.webhook.WebhookSender;

/** Work for later. It is data, so that it can be saved with everything else that a tenant remembers. */
public sealed interface ScheduledWork extends Serializable {
    /** The delivery of a webhook event. */
    record Delivery(WebhookSender.Message message) implements ScheduledWork {}

    /** A change of a user, made under the lock of the state. */
    sealed interface Change extends ScheduledWork {
        /** Makes the change. */
        void apply(SandboxState state);
    }

    /** The end of an identity check. */
    record KycResult(User user, KycStatus outcome) implements Change {
        @Override
        public void apply(SandboxState state) {
            IdentityCheck.end(state, user, outcome);
        }
    }

    /** The end of the review of an identity, unless support has ended it. */
    record ReviewEnd(User user) implements Change {
        @Override
        public void apply(SandboxState state) {
            if (user.kyc().status() == KycStatus.IN_REVIEW) {
                IdentityCheck.end(state, user, KycStatus.APPROVED);
            }
        }
    }

    /** The end of the verification of a bank account, unless it was unlinked meanwhile, or even another one linked. */
    record BankVerified(User user, BankAccount bank) implements Change {
        @Override
        public void apply(SandboxState state) {
            if (user.bank().filter(bank::equals).isPresent()) {
                bank.finishVerification(state.now());
                state.publish(user, bank.updateEvent());
            }
        }
    }

    /** The settlement of a purchase. */
    record Settlement(User user, Purchase purchase) implements Change {
        @Override
        public void apply(SandboxState state) {
            PurchaseSettlement.settle(state, user, purchase);
        }
    }
}
