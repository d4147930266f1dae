package me.ratio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import me.ratio.sdk.error.SessionStoreException;
import me.ratio.sdk.session.StoredSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcSessionStoreTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final Instant START = Instant.parse("2023-07-12T15:04:05Z");
    private static final String TOKEN = "header.canary-token.signature";
    private static final byte[] OLD_KEY = key(1);
    private static final byte[] NEW_KEY = key(2);

    private final DataSource database = TestTables.inMemory();

    @BeforeEach
    void createTables() {
        TestTables.create(database);
    }

    private static byte[] key(long seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }

    private JdbcSessionStore store(SessionKeys keys) {
        return store(keys, START);
    }

    private JdbcSessionStore store(SessionKeys keys, Instant now) {
        return new JdbcSessionStore(database, keys, LIFETIME, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static StoredSession session(long version) {
        return new StoredSession(TOKEN, "canary-lineage", 1, 2, 3, 4, false, version);
    }

    private byte[] encrypted(String condition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT encrypted FROM ratio_session WHERE version = " + condition)) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    @Test
    void storesNothingThatCanBeRead() throws SQLException {
        store(SessionKeys.of("old", OLD_KEY)).compareAndSet("canary-key", 0, session(1), TIMEOUT);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM ratio_session")) {
            assertThat(row.next()).isTrue();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                assertThat(row.getString(column)).doesNotContain("canary").doesNotContain("Y2FuYXJ5"); // in Base64
            }
            assertThat(new String(row.getBytes("encrypted"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary")
                    .doesNotContain("Y2FuYXJ5");
            assertThat(row.getString("key_hash"))
                    .as("as printf canary-key | sha256sum prints it")
                    .isEqualTo("0b8bdfd5fe8e2887553f64e360259947f07d61acd45d51b4a74a53008e5a9597");
            assertThat(row.getLong("version")).isEqualTo(1);
            assertThat(row.getString("key_id")).isEqualTo("old");
        }
    }

    @Test
    void encryptsWithTheCipherThatItNames() throws Exception {
        store(SessionKeys.of("old", OLD_KEY)).compareAndSet("canary-key", 0, session(1), TIMEOUT);
        byte[] stored = encrypted("1");

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(OLD_KEY, "AES"), new GCMParameterSpec(128, stored, 0, 12));
        cipher.updateAAD("0b8bdfd5fe8e2887553f64e360259947f07d61acd45d51b4a74a53008e5a9597 1 old"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(new String(cipher.doFinal(stored, 12, stored.length - 12), StandardCharsets.UTF_8))
                .contains(TOKEN);
    }

    @Test
    void usesANewNonceForEachValue() throws SQLException {
        JdbcSessionStore store = store(SessionKeys.of("old", OLD_KEY));
        store.compareAndSet("one", 0, session(1), TIMEOUT);
        store.compareAndSet("two", 0, session(2), TIMEOUT);

        assertThat(Arrays.copyOf(encrypted("1"), 12)).isNotEqualTo(Arrays.copyOf(encrypted("2"), 12));
    }

    @Test
    void readsValuesOfOlderKeysAndWritesWithTheCurrentOne() {
        store(SessionKeys.of("old", OLD_KEY)).compareAndSet("key", 0, session(1), TIMEOUT);
        SessionKeys both = SessionKeys.of("new", NEW_KEY).withOlder("old", OLD_KEY);

        assertThat(store(both).load("key", TIMEOUT)).isEqualTo(session(1));
        assertThat(store(both).compareAndSet("key", 1, session(2), TIMEOUT)).isTrue();

        assertThat(store(SessionKeys.of("new", NEW_KEY)).load("key", TIMEOUT)).isEqualTo(session(2));
        assertThatThrownBy(() -> store(SessionKeys.of("old", OLD_KEY)).load("key", TIMEOUT))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("encrypted with the key 'new', which it does not know");
    }

    @Test
    void rejectsAValueOfAnotherKeyWithTheSameId() {
        store(SessionKeys.of("key", OLD_KEY)).compareAndSet("key", 0, session(1), TIMEOUT);

        assertThatThrownBy(() -> store(SessionKeys.of("key", NEW_KEY)).load("key", TIMEOUT))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("cannot be decrypted")
                .hasNoCause();
    }

    @Test
    void rejectsAValueOfAnotherRowOrVersion() {
        JdbcSessionStore store = store(SessionKeys.of("old", OLD_KEY));
        store.compareAndSet("ada", 0, session(1), TIMEOUT);
        store.compareAndSet("eve", 0, session(1), TIMEOUT);
        String ada = "(SELECT encrypted FROM ratio_session WHERE key_hash = '" + hash("ada") + "')";

        TestTables.execute(
                database, "UPDATE ratio_session SET encrypted = " + ada + " WHERE key_hash = '" + hash("eve") + "'");
        assertThatThrownBy(() -> store.load("eve", TIMEOUT)).hasMessageContaining("cannot be decrypted");
        TestTables.execute(database, "UPDATE ratio_session SET version = 7 WHERE key_hash = '" + hash("ada") + "'");
        assertThatThrownBy(() -> store.load("ada", TIMEOUT)).hasMessageContaining("cannot be decrypted");
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rejectsEveryChangeOfAValue() throws SQLException {
        JdbcSessionStore store = store(SessionKeys.of("old", OLD_KEY));
        store.compareAndSet("key", 0, session(1), TIMEOUT);
        byte[] stored = encrypted("1");
        for (int length : new int[] {0, 1, 12, 20, stored.length - 1}) {
            assertRejected(store, Arrays.copyOf(stored, length));
        }
        for (int position = 0; position < stored.length; position++) {
            byte[] changed = stored.clone();
            changed[position] ^= 1;
            assertRejected(store, changed);
        }
    }

    private void assertRejected(JdbcSessionStore store, byte[] value) {
        String hex = HexFormat.of().formatHex(value);
        TestTables.execute(database, "UPDATE ratio_session SET encrypted = X'" + hex + "'");
        assertThatThrownBy(() -> store.load("key", TIMEOUT))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void deletesWhatHasExpired() {
        SessionKeys keys = SessionKeys.of("old", OLD_KEY);
        store(keys).compareAndSet("idle", 0, session(1), TIMEOUT);
        store(keys).compareAndSet("used", 0, session(1), TIMEOUT);
        store(keys, START.plus(Duration.ofMinutes(10))).compareAndSet("used", 1, session(2), TIMEOUT);

        assertThat(store(keys, START.plus(LIFETIME)).deleteExpired(TIMEOUT)).isZero();
        assertThat(store(keys, START.plus(LIFETIME).plusMillis(1)).deleteExpired(TIMEOUT))
                .isEqualTo(1);
        assertThat(store(keys).load("idle", TIMEOUT)).isNull();
        assertThat(store(keys).load("used", TIMEOUT)).isEqualTo(session(2));
    }

    @Test
    void rejectsKeysThatAreNone() {
        assertThatThrownBy(() -> SessionKeys.of("short", new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the key 'short' has 16 bytes: use 32 random bytes, for AES-256");
        assertThatThrownBy(() -> SessionKeys.of("", OLD_KEY)).hasMessageContaining("1 to 50 characters");
        assertThatThrownBy(() -> SessionKeys.of("a", OLD_KEY).withOlder("a", NEW_KEY))
                .hasMessageContaining("two keys 'a'");
        assertThat(SessionKeys.of("a", OLD_KEY).withOlder("b", NEW_KEY))
                .hasToString("SessionKeys{current=a, ids=[a, b]}");
    }
}
