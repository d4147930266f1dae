package me.ratio.jdbc;

import me.ratio.sdk.session.SessionStore;
import me.ratio.testkit.SessionStoreTest;

class PostgresSessionStoreTest extends SessionStoreTest {
    @Override
    protected SessionStore newStore() {
        return new JdbcSessionStore(PostgresServer.shared().dataSource(), SessionKeys.of("key", new byte[32]));
    }

    @Override
    protected SessionStore reopened(SessionStore opened) {
        return newStore();
    }
}
