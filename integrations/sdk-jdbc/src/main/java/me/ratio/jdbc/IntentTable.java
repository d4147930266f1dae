package me.ratio.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/** The statements on the table of purchase intents. */
final class IntentTable {
    static final String LOOK = "SELECT " + IntentRow.COLUMNS + " FROM ratio_purchase WHERE 1 = 0";

    private static final String SELECT = "SELECT " + IntentRow.COLUMNS + " FROM ratio_purchase WHERE ";
    private static final String INSERT =
            "INSERT INTO ratio_purchase (" + IntentRow.COLUMNS + ") VALUES (" + IntentRow.PARAMETERS + ")";
    private static final String UPDATE =
            "UPDATE ratio_purchase SET " + IntentRow.ASSIGNMENTS + " WHERE intent_key = ? AND version = ?";
    private static final String OPEN_STATES = Arrays.stream(IntentState.values())
            .filter(IntentState::isOpen)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    private IntentTable() {}

    /** Inserts a claim, or returns the intent that was there. The transaction can go on in both cases. */
    static StoredIntent claim(Connection connection, boolean postgres, StoredIntent claim, Duration timeout)
            throws SQLException {
        boolean inserted = new TimedStatement(INSERT, statement -> IntentRow.set(statement, claim))
                .insertIfAbsent(connection, postgres, timeout);
        StoredIntent present = inserted ? IntentRow.stored(claim) : load(connection, claim.key(), timeout);
        if (present == null) {
            throw JdbcPurchaseStore.FAILURES.of("has rejected a claim, and there is no intent with its key");
        }
        return present;
    }

    static @Nullable StoredIntent load(Connection connection, String key, Duration timeout) throws SQLException {
        return select("intent_key = ?", key).one(connection, timeout, IntentRow::read);
    }

    static boolean compareAndSet(Connection connection, StoredIntent next, Duration timeout) throws SQLException {
        TimedStatement update = new TimedStatement(UPDATE, statement -> {
            int parameter = IntentRow.set(statement, next);
            statement.setString(parameter, next.key());
            statement.setLong(parameter + 1, next.version() - 1);
        });
        return update.update(connection, timeout) == 1;
    }

    static List<StoredIntent> ofUser(Connection connection, String userId, Duration timeout) throws SQLException {
        return select("user_id = ?", userId).select(connection, timeout, IntentRow::read);
    }

    static List<StoredIntent> open(Connection connection, String application, Duration timeout) throws SQLException {
        String condition = "application = ? AND state IN (" + OPEN_STATES + ") ORDER BY claimed_at, intent_key";
        return select(condition, application).select(connection, timeout, IntentRow::read);
    }

    private static TimedStatement select(String condition, String value) {
        return new TimedStatement(SELECT + condition, statement -> statement.setString(1, value));
    }
}
