package me.ratio.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source whose connections are used for transactions of a store's own. A change is durable and visible when its method
 * returns, which a transaction of the caller would not let it be.
 */
final class Database {
    static final String SCHEMA = "me/ratio/jdbc/schema-1.sql";

    /** For this transaction alone, whatever the defaults of the server are. */
    private static final String DURABLE =
            "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit TO on";

    private static final String IS_REPLICA =
            "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on'";

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final boolean postgres;

    /** Looks at a data source, and at the table that the statement reads. */
    Database(DataSource dataSource, String look, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
        this.postgres = read(connection -> {
            boolean isPostgres = isPostgres(connection);
            if (isPostgres && isReplica(connection)) {
                throw failures.of("needs a primary server: this one is a replica or read-only");
            }
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery(look).close();
            } catch (SQLException e) {
                throw failures.ofMissingTable(e);
            }
            return isPostgres;
        });
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static boolean isReplica(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(IS_REPLICA)) {
            return result.next() && result.getBoolean(1);
        }
    }

    boolean isPostgres() {
        return postgres;
    }

    SqlFailures failures() {
        return failures;
    }

    /** Reads what is committed. */
    <T extends @Nullable Object> T read(SqlFunction<Connection, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            requireOwn(connection);
            return work.apply(connection);
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    /** Commits a change before it returns, or changes nothing. */
    <T extends @Nullable Object> T write(SqlFunction<Connection, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            requireOwn(connection);
            connection.setAutoCommit(false);
            try {
                T result = committed(connection, work);
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                restore(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw failures.of(e);
        }
    }

    private <T extends @Nullable Object> T committed(Connection connection, SqlFunction<Connection, T> work)
            throws SQLException {
        if (postgres) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(DURABLE);
            }
        }
        T result = work.apply(connection);
        connection.commit();
        return result;
    }

    private static void restore(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void requireOwn(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw failures.of(
                    "needs connections in auto-commit mode, and this one is in a transaction: use the data source"
                            + " itself, no proxy that takes part in transactions, and call it outside of them");
        }
        if (connection.isReadOnly()) {
            throw failures.of("needs connections that can write, and this one is read-only");
        }
    }
}
