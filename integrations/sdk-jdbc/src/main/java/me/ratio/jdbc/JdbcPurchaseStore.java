package me.ratio.jdbc;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import me.ratio.sdk.error.PurchaseStoreException;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps purchase intents in a database, so that they survive a crash and are shared by processes. Each change is a transaction
 * of its own, committed when the method returns; on PostgreSQL it is durable even if the server's {@code synchronous_commit}
 * is off.
 *
 * <p>Times are kept to the microsecond. A timeout is the query timeout of each statement, in whole seconds; how long to wait
 * for a connection is a setting of the data source.
 */
public final class JdbcPurchaseStore implements PurchaseStore {
    static final SqlFailures FAILURES = new SqlFailures("The purchase store", PurchaseStoreException::new);

    private final Database database;

    /**
     * Creates a store in tables that exist: run {@code me/ratio/jdbc/schema-1.sql}, a resource of this library, before.
     *
     * @param dataSource hands out connections in auto-commit mode to a primary server, never one that a running transaction
     *     uses; a proxy that takes part in transactions is refused inside of one
     * @throws PurchaseStoreException if a table is missing, or the connections are read-only, of a replica or without
     *     auto-commit
     */
    public JdbcPurchaseStore(DataSource dataSource) {
        this.database = new Database(dataSource, IntentTable.LOOK, FAILURES);
    }

    /**
     * Returns a store that claims in the caller's transaction, so that a claim is committed together with the order that it
     * belongs to. It reads in that transaction as well, and changes nothing else: submit after the commit.
     *
     * <pre>{@code
     * session.purchases().withStore(store.joining(connection)).claim("order-7", request);
     * connection.commit();
     * session.purchases().submit("order-7");
     * }</pre>
     *
     * @param connection a connection to the same database, with auto-commit off; it is neither committed nor closed
     * @throws PurchaseStoreException if the connection is in auto-commit mode
     */
    public PurchaseStore joining(Connection connection) {
        return new JoinedPurchaseStore(connection, database.isPostgres());
    }

    @Override
    public StoredIntent claim(StoredIntent claim, Duration timeout) {
        return database.write(connection -> IntentTable.claim(connection, database.isPostgres(), claim, timeout));
    }

    @Override
    public @Nullable StoredIntent load(String key, Duration timeout) {
        return database.read(connection -> IntentTable.load(connection, key, timeout));
    }

    @Override
    public boolean compareAndSet(StoredIntent next, Duration timeout) {
        return database.write(connection -> IntentTable.compareAndSet(connection, next, timeout));
    }

    @Override
    public List<StoredIntent> ofUser(String userId, Duration timeout) {
        return database.read(connection -> IntentTable.ofUser(connection, userId, timeout));
    }

    @Override
    public List<StoredIntent> open(String application, Duration timeout) {
        return database.read(connection -> IntentTable.open(connection, application, timeout));
    }
}
