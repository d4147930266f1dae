package me.ratio.testkit.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.StoredIntent;

/** A fault that a purchase store can have, with the checks that have to find it. */
enum PurchaseStoreFault {
    OVERWRITES_A_CLAIM(OverwritingClaims::new, "claimsAKeyOnce", "returnsAChangedIntentToASecondClaim"),
    CLAIMS_AFTER_A_LOOK(ClaimingAfterALook::new, "claimsAKeyOnceFromManyThreads"),
    LOSES_AN_UPDATE(LosingUpdates::new, "letsOneOfManyThreadsReplaceAVersion"),
    IGNORES_THE_VERSION(IgnoringVersions::new, "replacesTheVersionBeforeOnly", "letsOneOfManyThreadsReplaceAVersion"),
    STORES_WITHOUT_A_CLAIM(StoringWithoutClaim::new, "replacesNothingWithoutAClaim"),
    FORGETS(Forgetting::new, "showsChangesToEverybodyAtOnce", "keepsEveryField", "keepsLongAndForeignText"),
    IGNORES_CASE(IgnoringCase::new, "keepsSimilarKeysApart"),
    TRIMS_KEYS(TrimmingKeys::new, "keepsSimilarKeysApart"),
    HAS_ONE_ROW(OneRow::new, "returnsNullForAnUnknownKey", "keepsSimilarKeysApart"),
    CUTS_TEXT(CuttingText::new, "keepsLongAndForeignText"),
    DROPS_MICROSECONDS(DroppingMicroseconds::new, "returnsAClaimAsItIs", "findsOpenIntentsOldestFirst"),
    TURNS_EMPTY_INTO_NULL(EmptyAsNull::new, "keepsEveryField"),
    MIXES_USERS(MixingUsers::new, "findsTheIntentsOfAUser"),
    LEAVES_OUT_WHAT_WAS_NOT_SENT(LeavingOutNotSent::new, "findsOpenIntentsOldestFirst"),
    RETURNS_THE_NEWEST_FIRST(NewestFirst::new, "findsOpenIntentsOldestFirst");

    private static final StoredIntent NONE = new StoredIntent(
            "", "", "", "", "", "", IntentState.DONE, Instant.EPOCH, null, null, null, 0, null, null, 1);

    private final Supplier<MapPurchaseStore> store;
    private final List<String> checks;

    PurchaseStoreFault(Supplier<MapPurchaseStore> store, String... checks) {
        this.store = store;
        this.checks = List.of(checks);
    }

    MapPurchaseStore newStore() {
        return store.get();
    }

    List<String> checks() {
        return checks;
    }

    private static void letOthersRun() {
        LockSupport.parkNanos(100_000);
    }

    private static final class OverwritingClaims extends MapPurchaseStore {
        @Override
        public StoredIntent claim(StoredIntent claim, Duration timeout) {
            intents.put(claim.key(), claim);
            return claim;
        }
    }

    private static final class ClaimingAfterALook extends MapPurchaseStore {
        @Override
        public StoredIntent claim(StoredIntent claim, Duration timeout) {
            StoredIntent present = intents.get(claim.key());
            letOthersRun();
            if (present == null) {
                intents.put(claim.key(), claim);
                return claim;
            }
            return present;
        }
    }

    private static final class LosingUpdates extends MapPurchaseStore {
        // not synchronized: between the look and the change another thread changes it
        @Override
        public boolean compareAndSet(StoredIntent next, Duration timeout) {
            boolean replaced = isReplaced(intents.get(next.key()), next);
            letOthersRun();
            if (replaced) {
                intents.put(next.key(), next);
            }
            return replaced;
        }
    }

    private static final class IgnoringVersions extends MapPurchaseStore {
        @Override
        boolean isReplaced(StoredIntent present, StoredIntent next) {
            return present != null;
        }
    }

    private static final class StoringWithoutClaim extends MapPurchaseStore {
        @Override
        boolean isReplaced(StoredIntent present, StoredIntent next) {
            return present == null || super.isReplaced(present, next);
        }
    }

    private static final class Forgetting extends MapPurchaseStore {
        @Override
        MapPurchaseStore reopened() {
            return new Forgetting();
        }
    }

    private static final class IgnoringCase extends MapPurchaseStore {
        @Override
        String row(String key) {
            return key.toLowerCase(Locale.ROOT);
        }
    }

    private static final class TrimmingKeys extends MapPurchaseStore {
        @Override
        String row(String key) {
            return key.strip();
        }
    }

    private static final class OneRow extends MapPurchaseStore {
        @Override
        public StoredIntent load(String key, Duration timeout) {
            StoredIntent present = super.load(key, timeout);
            return present == null ? NONE : present;
        }

        @Override
        String row(String key) {
            return "";
        }
    }

    private static final class CuttingText extends MapPurchaseStore {
        @Override
        StoredIntent kept(StoredIntent intent) {
            return PurchaseStoreFault.with(
                    intent,
                    intent.request().substring(0, Math.min(intent.request().length(), 4_000)),
                    intent.claimedAt(),
                    intent.reason());
        }
    }

    private static final class DroppingMicroseconds extends MapPurchaseStore {
        @Override
        StoredIntent kept(StoredIntent intent) {
            return PurchaseStoreFault.with(
                    intent, intent.request(), intent.claimedAt().truncatedTo(ChronoUnit.SECONDS), intent.reason());
        }
    }

    private static final class EmptyAsNull extends MapPurchaseStore {
        @Override
        StoredIntent kept(StoredIntent intent) {
            String reason = intent.reason() == null || intent.reason().isEmpty() ? null : intent.reason();
            return PurchaseStoreFault.with(intent, intent.request(), intent.claimedAt(), reason);
        }
    }

    private static final class MixingUsers extends MapPurchaseStore {
        @Override
        boolean isOf(String userId, StoredIntent intent) {
            return intent.userId().equalsIgnoreCase(userId);
        }
    }

    private static final class LeavingOutNotSent extends MapPurchaseStore {
        @Override
        boolean isOpen(StoredIntent intent) {
            return intent.state() == IntentState.CLAIMED || intent.state() == IntentState.SENDING;
        }
    }

    private static final class NewestFirst extends MapPurchaseStore {
        @Override
        Comparator<StoredIntent> order() {
            return super.order().reversed();
        }
    }

    private static StoredIntent with(StoredIntent intent, String request, Instant claimedAt, String reason) {
        return new StoredIntent(
                intent.key(),
                intent.application(),
                intent.userId(),
                intent.bankId(),
                request,
                intent.requestHash(),
                intent.state(),
                claimedAt,
                intent.sentAfter(),
                intent.firstReadAt(),
                intent.itemId(),
                intent.refusalStatus(),
                intent.refusalCode(),
                reason,
                intent.version());
    }
}
