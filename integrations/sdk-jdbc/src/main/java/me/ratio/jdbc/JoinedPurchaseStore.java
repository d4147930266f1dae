package me.ratio.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/**
 * Claims in a transaction of the caller. Its commit need not be durable at once: that of the store's own transaction before
 * the purchase is sent is, and makes all earlier ones durable.
 */
final class JoinedPurchaseStore implements PurchaseStore {
    private final Connection connection;
    private final boolean postgres;

    JoinedPurchaseStore(Connection connection, boolean postgres) {
        this.connection = connection;
        this.postgres = postgres;
        joined(transaction -> null);
    }

    private <T extends @Nullable Object> T joined(SqlFunction<Connection, T> work) {
        try {
            if (connection.getAutoCommit()) {
                throw JdbcPurchaseStore.FAILURES.of(
                        "joins a transaction only with auto-commit off: call setAutoCommit(false) before");
            }
            return work.apply(connection);
        } catch (SQLException e) {
            throw JdbcPurchaseStore.FAILURES.of(e);
        }
    }

    @Override
    public StoredIntent claim(StoredIntent claim, Duration timeout) {
        return joined(transaction -> IntentTable.claim(transaction, postgres, claim, timeout));
    }

    @Override
    public @Nullable StoredIntent load(String key, Duration timeout) {
        return joined(transaction -> IntentTable.load(transaction, key, timeout));
    }

    @Override
    public boolean compareAndSet(StoredIntent next, Duration timeout) {
        throw JdbcPurchaseStore.FAILURES.of(
                "only claims in a transaction of the caller: commit it, and submit with the store itself");
    }

    @Override
    public List<StoredIntent> ofUser(String userId, Duration timeout) {
        return joined(transaction -> IntentTable.ofUser(transaction, userId, timeout));
    }

    @Override
    public List<StoredIntent> open(String application, Duration timeout) {
        return joined(transaction -> IntentTable.open(transaction, application, timeout));
    }
}
