package me.ratio.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that encrypt stored sessions: one for writing, and older ones for reading. Each has an id, which is stored beside
 * the values that it encrypts. To change the key, give all processes the new one as an older key first; then make it the
 * current one, and keep the one before until its sessions have expired.
 *
 * <pre>{@code
 * SessionKeys keys = SessionKeys.of("2026-11", key).withOlder("2026-05", keyBefore);
 * }</pre>
 *
 * <p>The {@code toString} shows the ids only.
 */
public final class SessionKeys {
    private static final int BYTES = 32;
    private static final int MAX_ID_LENGTH = 50;

    private final String currentId;
    private final Map<String, SecretKeySpec> keys;

    private SessionKeys(String currentId, Map<String, SecretKeySpec> keys) {
        this.currentId = currentId;
        this.keys = keys;
    }

    /**
     * Returns keys with which sessions are written and read.
     *
     * @param id 1 to 50 characters that are no secret
     * @param key 32 random bytes
     * @throws IllegalArgumentException if the id or the key has another length
     */
    public static SessionKeys of(String id, byte[] key) {
        return new SessionKeys(id, Map.of()).with(id, key);
    }

    /**
     * Returns these keys and one more for reading.
     *
     * @throws IllegalArgumentException if there is a key with this id, or the id or the key has a wrong length
     */
    public SessionKeys withOlder(String id, byte[] key) {
        return with(id, key);
    }

    private SessionKeys with(String id, byte[] key) {
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("the id of a key has 1 to " + MAX_ID_LENGTH + " characters");
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    "the key '" + id + "' has " + key.length + " bytes: use " + BYTES + " random bytes, for AES-256");
        }
        Map<String, SecretKeySpec> next = new LinkedHashMap<>(keys);
        if (next.put(id, new SecretKeySpec(key, "AES")) != null) {
            throw new IllegalArgumentException("there are two keys '" + id + "': give each key an id of its own");
        }
        return new SessionKeys(currentId, next);
    }

    String currentId() {
        return currentId;
    }

    SecretKeySpec current() {
        return Objects.requireNonNull(keys.get(currentId));
    }

    @Nullable
    SecretKeySpec find(String id) {
        return keys.get(id);
    }

    @Override
    public String toString() {
        return "SessionKeys{current=" + currentId + ", ids=" + keys.keySet() + "}";
    }
}
