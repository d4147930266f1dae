package me.ratio.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import me.ratio.sdk.error.PurchaseStoreException;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.StoredIntent;
import org.jspecify.annotations.Nullable;

/** A row of the table of purchase intents. */
final class IntentRow {
    private static final List<String> NAMES = List.of(
            "intent_key",
            "application",
            "user_id",
            "bank_id",
            "request",
            "request_hash",
            "state",
            "claimed_at",
            "sent_after",
            "first_read_at",
            "item_id",
            "refusal_status",
            "refusal_code",
            "reason",
            "version");

    static final String COLUMNS = String.join(", ", NAMES);
    static final String PARAMETERS = String.join(", ", Collections.nCopies(NAMES.size(), "?"));
    static final String ASSIGNMENTS = NAMES.stream().map(name -> name + " = ?").collect(Collectors.joining(", "));

    private IntentRow() {}

    /** Sets all columns, and returns the number of the parameter that follows. */
    static int set(PreparedStatement statement, StoredIntent intent) throws SQLException {
        int column = 0;
        statement.setString(++column, intent.key());
        statement.setString(++column, intent.application());
        statement.setString(++column, intent.userId());
        statement.setString(++column, intent.bankId());
        statement.setString(++column, intent.request());
        statement.setString(++column, intent.requestHash());
        statement.setString(++column, intent.state().name());
        setTime(statement, ++column, intent.claimedAt());
        setTime(statement, ++column, intent.sentAfter());
        setTime(statement, ++column, intent.firstReadAt());
        statement.setString(++column, intent.itemId());
        statement.setInt(++column, intent.refusalStatus());
        statement.setString(++column, intent.refusalCode());
        statement.setString(++column, intent.reason());
        statement.setLong(++column, intent.version());
        return ++column;
    }

    private static void setTime(PreparedStatement statement, int column, @Nullable Instant time) throws SQLException {
        if (time == null) {
            statement.setNull(column, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(column, cut(time).atOffset(ZoneOffset.UTC));
        }
    }

    /** Databases keep microseconds, and some would round up. */
    private static Instant cut(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns a new claim as a reader will see it. */
    static StoredIntent stored(StoredIntent claim) {
        return new StoredIntent(
                claim.key(),
                claim.application(),
                claim.userId(),
                claim.bankId(),
                claim.request(),
                claim.requestHash(),
                claim.state(),
                cut(claim.claimedAt()),
                claim.sentAfter(),
                claim.firstReadAt(),
                claim.itemId(),
                claim.refusalStatus(),
                claim.refusalCode(),
                claim.reason(),
                claim.version());
    }

    static StoredIntent read(ResultSet row) throws SQLException {
        return new StoredIntent(
                row.getString("intent_key"),
                row.getString("application"),
                row.getString("user_id"),
                row.getString("bank_id"),
                row.getString("request"),
                row.getString("request_hash"),
                state(row),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                time(row, "sent_after"),
                time(row, "first_read_at"),
                row.getString("item_id"),
                row.getInt("refusal_status"),
                row.getString("refusal_code"),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static IntentState state(ResultSet row) throws SQLException {
        try {
            return IntentState.valueOf(row.getString("state"));
        } catch (IllegalArgumentException e) {
            throw new PurchaseStoreException(
                    "The intent '" + row.getString("intent_key")
                            + "' has a state that this version does not know: use the version that wrote it, or a newer one",
                    null);
        }
    }
}
