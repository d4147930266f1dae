package me.ratio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sdk.error.IntentException;
import me.ratio.sdk.error.PurchaseStoreException;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.Purchases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buys for orders that are stored in transactions of the application. */
class JoinedPurchaseTest {
    private final RatioSandbox sandbox = RatioSandbox.start();
    private final DataSource database = PostgresServer.shared().dataSource();
    private final JdbcPurchaseStore store = new JdbcPurchaseStore(database);
    private Connection connection;
    private Buyer buyer;
    private Purchases purchases;
    private String key;

    @BeforeEach
    void begin() throws SQLException {
        buyer = new Buyer(sandbox.tenant("joined"));
        purchases = buyer.signedIn(store, Buyer.HTTP);
        key = "order-" + System.nanoTime();
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
        buyer.close();
        sandbox.close();
    }

    @Test
    void sendsNothingForAnOrderThatIsRolledBack() throws SQLException {
        purchases.withStore(store.joining(connection)).claim(key, buyer.request());
        connection.rollback();

        assertThatThrownBy(() -> purchases.submit(key))
                .isInstanceOf(IntentException.class)
                .hasMessageContaining("There is no intent");
        assertThat(buyer.bought()).isZero();
    }

    @Test
    void sendsNothingBeforeTheCommitAndOnceAfterIt() throws SQLException {
        Purchases joined = purchases.withStore(store.joining(connection));
        joined.claim(key, buyer.request());

        assertThatThrownBy(() -> purchases.submit(key)).isInstanceOf(IntentException.class);
        assertThatThrownBy(() -> joined.submit(key))
                .isInstanceOf(PurchaseStoreException.class)
                .hasMessageContaining("commit it, and submit with the store itself");
        assertThat(buyer.bought()).isZero();
        connection.commit();

        assertThat(purchases.submit(key).state()).isEqualTo(IntentState.DONE);
        assertThat(purchases.submit(key).state()).isEqualTo(IntentState.DONE);
        assertThat(buyer.bought()).isEqualTo(1);
    }

    @Test
    void sendsNothingInATransactionOfTheCaller() {
        boolean[] running = {false};
        DataSource proxy = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (source, method, arguments) -> running[0] ? unclosed(connection) : database.getConnection());
        Purchases within = buyer.signedIn(new JdbcPurchaseStore(proxy), Buyer.HTTP);
        within.claim(key, buyer.request());
        running[0] = true;

        assertThatThrownBy(() -> within.submit(key))
                .isInstanceOf(PurchaseStoreException.class)
                .hasMessageContaining("auto-commit");
        assertThat(buyer.bought()).isZero();
        running[0] = false;
        assertThat(within.submit(key).state()).isEqualTo(IntentState.DONE);
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }
}
