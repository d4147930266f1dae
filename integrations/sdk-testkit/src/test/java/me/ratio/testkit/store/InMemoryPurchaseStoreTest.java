package me.ratio.testkit.store;

import me.ratio.sdk.internal.purchase.InMemoryPurchaseStore;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.testkit.PurchaseStoreTest;

class InMemoryPurchaseStoreTest extends PurchaseStoreTest {
    @Override
    protected PurchaseStore newStore() {
        return new InMemoryPurchaseStore();
    }
}
