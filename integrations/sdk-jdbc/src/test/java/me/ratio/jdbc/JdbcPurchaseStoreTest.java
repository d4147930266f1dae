package me.ratio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import me.ratio.sdk.error.PurchaseStoreException;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.StoredIntent;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

class JdbcPurchaseStoreTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    static Stream<Named<Supplier<DataSource>>> databases() {
        return Stream.of(Named.of("H2", JdbcPurchaseStoreTest::h2), Named.of("PostgreSQL", () -> PostgresServer.shared()
                .dataSource()));
    }

    private static DataSource h2() {
        DataSource database = TestTables.inMemory();
        TestTables.create(database);
        return database;
    }

    private static StoredIntent claim() {
        return new StoredIntent(
                UUID.randomUUID().toString(),
                "app",
                "user",
                "bank",
                "{}",
                "hash",
                IntentState.CLAIMED,
                Instant.EPOCH,
                null,
                null,
                null,
                0,
                null,
                null,
                1);
    }

    /** Returns what hands out one connection, as a source does that is bound to a running transaction. */
    private static DataSource boundTo(Connection connection) {
        Connection open = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return source(() -> open);
    }

    private interface Connections {
        Connection next() throws SQLException;
    }

    private static DataSource source(Connections connections) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connections.next());
    }

    @Test
    void asksForTheSchemaIfATableIsMissing() {
        DataSource empty = TestTables.inMemory();

        assertThatThrownBy(() -> new JdbcPurchaseStore(empty))
                .isInstanceOf(PurchaseStoreException.class)
                .hasMessageContaining("me/ratio/jdbc/schema-1.sql")
                .hasMessageContaining("SQLState 42");
        PGSimpleDataSource elsewhere = new PGSimpleDataSource();
        elsewhere.setUrl(PostgresServer.shared().url().replace("/postgres", "/template1"));
        elsewhere.setUser("postgres");
        assertThatThrownBy(() -> new JdbcPurchaseStore(elsewhere)).hasMessageContaining("me/ratio/jdbc/schema-1.sql");
    }

    @Test
    void refusesConnectionsThatCannotWrite() {
        DataSource primary = PostgresServer.shared().unpooled();
        DataSource readOnly = source(() -> {
            Connection connection = primary.getConnection();
            connection.setReadOnly(true);
            return connection;
        });
        assertThatThrownBy(() -> new JdbcPurchaseStore(readOnly)).hasMessageContaining("read-only");

        PGSimpleDataSource readOnlyByDefault = new PGSimpleDataSource();
        readOnlyByDefault.setUrl(PostgresServer.shared().url());
        readOnlyByDefault.setUser("postgres");
        readOnlyByDefault.setOptions("-c default_transaction_read_only=on");
        assertThatThrownBy(() -> new JdbcPurchaseStore(readOnlyByDefault)).hasMessageContaining("replica or read-only");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesAConnectionInATransactionAndChangesNothing(Supplier<DataSource> databases) throws SQLException {
        DataSource database = databases.get();
        JdbcPurchaseStore store = new JdbcPurchaseStore(database);
        StoredIntent claim = store.claim(claim(), TIMEOUT);
        try (Connection connection = database.getConnection()) {
            List<Boolean> autoCommit = new ArrayList<>(List.of(true));
            DataSource bound = boundTo(connection);
            JdbcPurchaseStore inTransaction = new JdbcPurchaseStore(source(() -> {
                connection.setAutoCommit(autoCommit.get(0));
                return bound.getConnection();
            }));
            autoCommit.set(0, false);
            StoredIntent other = claim();

            assertThatThrownBy(() -> inTransaction.claim(other, TIMEOUT)).hasMessageContaining("auto-commit");
            assertThatThrownBy(() -> inTransaction.compareAndSet(sending(claim), TIMEOUT))
                    .hasMessageContaining("auto-commit");
            assertThatThrownBy(() -> inTransaction.load(claim.key(), TIMEOUT)).hasMessageContaining("auto-commit");
            assertThatThrownBy(() -> new JdbcPurchaseStore(bound)).hasMessageContaining("auto-commit");
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(store.load(other.key(), TIMEOUT)).isNull();
            assertThat(store.load(claim.key(), TIMEOUT)).isEqualTo(claim);
        }
    }

    private static StoredIntent sending(StoredIntent claim) {
        return new StoredIntent(
                claim.key(),
                claim.application(),
                claim.userId(),
                claim.bankId(),
                claim.request(),
                claim.requestHash(),
                IntentState.SENDING,
                claim.claimedAt(),
                claim.claimedAt(),
                null,
                null,
                0,
                null,
                null,
                claim.version() + 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void claimsInTheTransactionOfTheCaller(Supplier<DataSource> databases) throws SQLException {
        DataSource database = databases.get();
        JdbcPurchaseStore store = new JdbcPurchaseStore(database);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            PurchaseStore joined = store.joining(connection);
            StoredIntent rolledBack = joined.claim(claim(), TIMEOUT);
            assertThat(joined.load(rolledBack.key(), TIMEOUT)).isEqualTo(rolledBack);
            assertThat(store.load(rolledBack.key(), TIMEOUT)).isNull();
            connection.rollback();
            assertThat(store.load(rolledBack.key(), TIMEOUT)).isNull();

            StoredIntent committed = joined.claim(claim(), TIMEOUT);
            assertThatThrownBy(() -> joined.compareAndSet(sending(committed), TIMEOUT))
                    .hasMessageContaining("commit it, and submit with the store itself");
            connection.commit();
            assertThat(store.load(committed.key(), TIMEOUT)).isEqualTo(committed);
            connection.setAutoCommit(true);
            assertThatThrownBy(() -> joined.claim(claim(), TIMEOUT)).hasMessageContaining("auto-commit off");
            assertThatThrownBy(() -> store.joining(connection)).hasMessageContaining("auto-commit off");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leavesTheTransactionOfTheCallerUsableAfterASecondClaim(Supplier<DataSource> databases) throws SQLException {
        DataSource database = databases.get();
        JdbcPurchaseStore store = new JdbcPurchaseStore(database);
        StoredIntent present = store.claim(claim(), TIMEOUT);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            PurchaseStore joined = store.joining(connection);
            StoredIntent before = joined.claim(claim(), TIMEOUT);

            assertThat(joined.claim(present, TIMEOUT)).isEqualTo(present);

            StoredIntent after = joined.claim(claim(), TIMEOUT);
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(store.load(before.key(), TIMEOUT)).isEqualTo(before);
            assertThat(store.load(after.key(), TIMEOUT)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void returnsConnectionsAsTheyWere(Supplier<DataSource> databases) throws SQLException {
        DataSource database = databases.get();
        try (Connection connection = database.getConnection()) {
            JdbcPurchaseStore store = new JdbcPurchaseStore(boundTo(connection));
            int isolation = connection.getTransactionIsolation();
            StoredIntent tooLong = new StoredIntent(
                    "k".repeat(201),
                    "",
                    "",
                    "",
                    "",
                    "",
                    IntentState.CLAIMED,
                    Instant.EPOCH,
                    null,
                    null,
                    null,
                    0,
                    null,
                    null,
                    1);

            assertThatThrownBy(() -> store.claim(tooLong, TIMEOUT))
                    .isInstanceOf(PurchaseStoreException.class)
                    .hasMessage("The purchase store failed with SQLState 22001")
                    .hasCauseInstanceOf(SQLException.class);
            StoredIntent claim = store.claim(claim(), TIMEOUT);

            assertThat(store.load(claim.key(), TIMEOUT)).isEqualTo(claim);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            try (var statement = connection.createStatement()) {
                assertThat(statement.getQueryTimeout()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rejectsAnUnknownState(Supplier<DataSource> databases) {
        DataSource database = databases.get();
        JdbcPurchaseStore store = new JdbcPurchaseStore(database);
        StoredIntent claim = store.claim(claim(), TIMEOUT);
        TestTables.execute(
                database, "UPDATE ratio_purchase SET state = 'PAUSED' WHERE intent_key = '" + claim.key() + "'");

        assertThatThrownBy(() -> store.load(claim.key(), TIMEOUT))
                .isInstanceOf(PurchaseStoreException.class)
                .hasMessageContaining(claim.key())
                .hasMessageContaining("a state that this version does not know");
        assertThatThrownBy(() -> store.claim(claim, TIMEOUT)).hasMessageContaining("does not know");
    }

    @Test
    void endsAStatementThatWaitsLongerThanTheTimeout() throws SQLException {
        DataSource database = PostgresServer.shared().dataSource();
        JdbcPurchaseStore store = new JdbcPurchaseStore(database);
        StoredIntent claim = store.claim(claim(), TIMEOUT);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            IntentTable.compareAndSet(connection, sending(claim), TIMEOUT);

            assertThatThrownBy(() -> store.compareAndSet(sending(claim), Duration.ofMillis(1)))
                    .hasMessage("The purchase store failed with SQLState 57014");
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(store.compareAndSet(sending(claim), TIMEOUT)).isTrue();
    }

    @Test
    void commitsDurablyOnAServerThatDoesNot() throws Exception {
        PGSimpleDataSource relaxed = new PGSimpleDataSource();
        relaxed.setUrl(PostgresServer.shared().url());
        relaxed.setUser("postgres");
        relaxed.setOptions("-c synchronous_commit=off");
        JdbcPurchaseStore store = new JdbcPurchaseStore(relaxed);
        List<StoredIntent> acknowledged = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            acknowledged.add(store.claim(claim(), TIMEOUT));
        }

        PostgresServer.shared().killAndRestart();

        JdbcPurchaseStore restarted =
                new JdbcPurchaseStore(PostgresServer.shared().dataSource());
        assertThat(acknowledged).allSatisfy(claim -> assertThat(restarted.load(claim.key(), TIMEOUT))
                .isEqualTo(claim));
    }
}
