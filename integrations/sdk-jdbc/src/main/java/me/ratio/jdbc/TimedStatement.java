package me.ratio.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that ends with a timeout. */
final class TimedStatement {
    private static final String INTEGRITY_VIOLATION = "23";

    private final String sql;
    private final Parameters parameters;

    /** Creates a statement. */
    TimedStatement(String sql, Parameters parameters) {
        this.sql = sql;
        this.parameters = parameters;
    }

    /** Sets the parameters of a statement. */
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Returns how many rows were changed. */
    int update(Connection connection, Duration timeout) throws SQLException {
        return run(connection, timeout, PreparedStatement::executeUpdate);
    }

    /** Inserts a row, and tells whether there was none with its key. The transaction can go on in both cases. */
    boolean insertIfAbsent(Connection connection, boolean postgres, Duration timeout) throws SQLException {
        if (postgres) {
            return new TimedStatement(sql + " ON CONFLICT DO NOTHING", parameters).update(connection, timeout) == 1;
        }
        Savepoint savepoint = connection.setSavepoint();
        try {
            return update(connection, timeout) == 1;
        } catch (SQLException e) {
            connection.rollback(savepoint);
            if (e.getSQLState() == null || !e.getSQLState().startsWith(INTEGRITY_VIOLATION)) {
                throw e;
            }
            return false;
        }
    }

    <T> List<T> select(Connection connection, Duration timeout, SqlFunction<ResultSet, T> row) throws SQLException {
        return run(connection, timeout, statement -> {
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(row.apply(rows));
                }
            }
            return values;
        });
    }

    /** Returns the only row, null if there is none. */
    <T> @Nullable T one(Connection connection, Duration timeout, SqlFunction<ResultSet, T> row) throws SQLException {
        List<T> rows = select(connection, timeout, row);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private <T> T run(Connection connection, Duration timeout, SqlFunction<PreparedStatement, T> execution)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int before = statement.getQueryTimeout();
            statement.setQueryTimeout(seconds(timeout));
            try {
                parameters.set(statement);
                return execution.apply(statement);
            } finally {
                statement.setQueryTimeout(before); // some drivers keep it for the whole connection
            }
        }
    }

    /** Returns a timeout in the unit of JDBC, where zero would be none. */
    private static int seconds(Duration timeout) {
        return (int) Math.min(Math.max(timeout.plusMillis(999).toSeconds(), 1), Integer.MAX_VALUE);
    }
}
