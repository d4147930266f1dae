package me.ratio.jdbc;

import javax.sql.DataSource;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.testkit.PurchaseStoreTest;
import org.junit.jupiter.api.BeforeAll;

class H2MemoryPurchaseStoreTest extends PurchaseStoreTest {
    private static DataSource database;

    @BeforeAll
    static void createDatabase() {
        database = TestTables.inMemory();
        TestTables.create(database);
    }

    @Override
    protected PurchaseStore newStore() {
        return new JdbcPurchaseStore(database);
    }

    @Override
    protected PurchaseStore reopened(PurchaseStore opened) {
        return newStore();
    }
}
