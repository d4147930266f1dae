package me.ratio.jdbc;

import javax.sql.DataSource;
import me.ratio.sdk.session.SessionStore;
import me.ratio.testkit.SessionStoreTest;
import org.junit.jupiter.api.BeforeAll;

class H2SessionStoreTest extends SessionStoreTest {
    private static DataSource database;

    @BeforeAll
    static void createDatabase() {
        database = TestTables.inMemory();
        TestTables.create(database);
    }

    @Override
    protected SessionStore newStore() {
        return new JdbcSessionStore(database, SessionKeys.of("key", new byte[32]));
    }

    @Override
    protected SessionStore reopened(SessionStore opened) {
        return newStore();
    }
}
