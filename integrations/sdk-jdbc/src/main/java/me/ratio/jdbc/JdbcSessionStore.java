package me.ratio.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import me.ratio.sdk.error.SessionStoreException;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions in a database, so that processes share them. A token is stored encrypted only, and a key as its SHA-256. Each
 * change is a transaction of its own, as with {@link JdbcPurchaseStore}, whose demands on the data source apply here too.
 */
public final class JdbcSessionStore implements SessionStore {
    static final SqlFailures FAILURES = new SqlFailures("The session store", SessionStoreException::new);

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String SELECT = "SELECT version, key_id, encrypted FROM ratio_session WHERE ";
    private static final String INSERT =
            "INSERT INTO ratio_session (version, expires_at, key_id, encrypted, key_hash) VALUES (?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE ratio_session SET version = ?, expires_at = ?, key_id = ?, encrypted = ?"
                    + " WHERE key_hash = ? AND version = ?";
    private static final String DELETE_EXPIRED = "DELETE FROM ratio_session WHERE expires_at < ?";

    private final Database database;
    private final SessionCipher cipher;
    private final Duration lifetime;
    private final Clock clock;

    /**
     * Creates a store in a table that exists, whose sessions expire 15 minutes after their last change.
     *
     * @param dataSource as for {@link JdbcPurchaseStore}
     * @param keys encrypt the sessions
     * @throws SessionStoreException if the table is missing or the data source does not do
     */
    public JdbcSessionStore(DataSource dataSource, SessionKeys keys) {
        this(dataSource, keys, LIFETIME, Clock.systemUTC());
    }

    /**
     * Creates a store in a table that exists.
     *
     * @param lifetime how long after its last change a session expires; the API's own limit is 15 minutes without calls
     * @param clock tells the time of changes and of {@link #deleteExpired}
     * @throws IllegalArgumentException if the lifetime is shorter than a minute
     * @throws SessionStoreException if the table is missing or the data source does not do
     */
    public JdbcSessionStore(DataSource dataSource, SessionKeys keys, Duration lifetime, Clock clock) {
        if (lifetime.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("the lifetime is " + lifetime + ": use a minute or more");
        }
        this.cipher = new SessionCipher(Objects.requireNonNull(keys, "keys"));
        this.lifetime = lifetime;
        this.clock = Objects.requireNonNull(clock, "clock");
        this.database = new Database(dataSource, SELECT + "1 = 0", FAILURES);
    }

    @Override
    public @Nullable StoredSession load(String key, Duration timeout) {
        String keyHash = hash(key);
        TimedStatement select =
                new TimedStatement(SELECT + "key_hash = ?", statement -> statement.setString(1, keyHash));
        return database.read(connection -> select.one(connection, timeout, row -> decrypted(keyHash, row)));
    }

    private StoredSession decrypted(String keyHash, ResultSet row) throws SQLException {
        long version = row.getLong("version");
        SessionCipher.Place place = new SessionCipher.Place(keyHash, version, row.getString("key_id"));
        return SessionBytes.read(cipher.decrypt(place, row.getBytes("encrypted")), version);
    }

    @Override
    public boolean compareAndSet(String key, long expectedVersion, StoredSession next, Duration timeout) {
        String keyHash = hash(key);
        SessionCipher.Place place = cipher.place(keyHash, next.version());
        byte[] encrypted = cipher.encrypt(place, SessionBytes.of(next));
        boolean isNew = expectedVersion == 0;
        TimedStatement change = new TimedStatement(isNew ? INSERT : UPDATE, statement -> {
            statement.setLong(1, next.version());
            statement.setObject(2, now().plus(lifetime));
            statement.setString(3, place.keyId());
            statement.setBytes(4, encrypted);
            statement.setString(5, keyHash);
            if (!isNew) {
                statement.setLong(6, expectedVersion);
            }
        });
        return database.write(connection -> isNew
                ? change.insertIfAbsent(connection, database.isPostgres(), timeout)
                : change.update(connection, timeout) == 1);
    }

    /**
     * Deletes the sessions that have expired. Call it from time to time, in one process or in several.
     *
     * @return how many there were
     */
    public int deleteExpired(Duration timeout) {
        TimedStatement delete = new TimedStatement(DELETE_EXPIRED, statement -> statement.setObject(1, now()));
        return database.write((Connection connection) -> delete.update(connection, timeout));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
