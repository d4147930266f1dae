package me.ratio.testkit.store;

import java.time.Clock;
import me.ratio.sdk.internal.session.InMemorySessionStore;
import me.ratio.sdk.session.SessionStore;
import me.ratio.testkit.SessionStoreTest;

class InMemorySessionStoreTest extends SessionStoreTest {
    @Override
    protected SessionStore newStore() {
        return new InMemorySessionStore(Clock.systemUTC());
    }
}
