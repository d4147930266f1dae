package me.ratio.jdbc;

import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.testkit.PurchaseStoreTest;

class PostgresPurchaseStoreTest extends PurchaseStoreTest {
    @Override
    protected PurchaseStore newStore() {
        return new JdbcPurchaseStore(PostgresServer.shared().dataSource());
    }

    @Override
    protected PurchaseStore reopened(PurchaseStore opened) {
        return newStore();
    }
}
