package me.ratio.testkit.store;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import me.ratio.sdk.session.StoredSession;

/** A fault that a session store can have, with the checks that have to find it. */
enum SessionStoreFault {
    LOSES_AN_UPDATE(LosingUpdates::new, "storesOneFirstValueOfManyThreads", "letsOneOfManyThreadsReplaceAVersion"),
    OVERWRITES_A_FIRST_VALUE(OverwritingFirst::new, "storesAFirstValueOnlyIfThereIsNone"),
    REPLACES_OLDER_VERSIONS_TOO(ReplacingOlder::new, "replacesTheExpectedVersionOnly"),
    FORGETS(Forgetting::new, "showsChangesToEverybodyAtOnce", "keepsEveryPartOfASession", "keepsLongAndForeignText"),
    IGNORES_CASE(IgnoringCase::new, "keepsSimilarKeysApart"),
    HAS_A_SESSION_FOR_EVERYBODY(ForEverybody::new, "returnsNullForAnUnknownSession"),
    CUTS_TOKENS(CuttingTokens::new, "keepsLongAndForeignText"),
    HAS_SMALL_VERSIONS(SmallVersions::new, "keepsEveryPartOfASession");

    private final Supplier<MapSessionStore> store;
    private final List<String> checks;

    SessionStoreFault(Supplier<MapSessionStore> store, String... checks) {
        this.store = store;
        this.checks = List.of(checks);
    }

    MapSessionStore newStore() {
        return store.get();
    }

    List<String> checks() {
        return checks;
    }

    private static final class LosingUpdates extends MapSessionStore {
        // not synchronized: between the look and the change another thread changes it
        @Override
        public boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
            boolean replaced = isReplaced(sessions.get(key), expectedVersion);
            LockSupport.parkNanos(100_000);
            if (replaced) {
                sessions.put(key, next);
            }
            return replaced;
        }
    }

    private static final class OverwritingFirst extends MapSessionStore {
        @Override
        boolean isReplaced(StoredSession present, long expectedVersion) {
            return expectedVersion == 0 || super.isReplaced(present, expectedVersion);
        }
    }

    private static final class ReplacingOlder extends MapSessionStore {
        @Override
        boolean isReplaced(StoredSession present, long expectedVersion) {
            return expectedVersion >= (present == null ? 0 : present.version());
        }
    }

    private static final class Forgetting extends MapSessionStore {
        @Override
        MapSessionStore reopened() {
            return new Forgetting();
        }
    }

    private static final class IgnoringCase extends MapSessionStore {
        @Override
        String row(String key) {
            return key.toLowerCase(Locale.ROOT);
        }
    }

    private static final class ForEverybody extends MapSessionStore {
        @Override
        public StoredSession load(String key, Duration timeout) {
            StoredSession session = super.load(key, timeout);
            return session == null ? new StoredSession("", "", 0, 0, 0, 0, false, 1) : session;
        }
    }

    private static final class CuttingTokens extends MapSessionStore {
        @Override
        StoredSession kept(StoredSession session) {
            String token = session.token().substring(0, Math.min(session.token().length(), 4_000));
            return changed(session, token, session.version());
        }
    }

    private static final class SmallVersions extends MapSessionStore {
        @Override
        StoredSession kept(StoredSession session) {
            return changed(session, session.token(), (int) session.version());
        }
    }

    private static StoredSession changed(StoredSession session, String token, long version) {
        return new StoredSession(
                token,
                session.lineage(),
                session.lineageTicket(),
                session.ticket(),
                session.requestSequence(),
                session.storedAt(),
                session.expired(),
                version);
    }
}
