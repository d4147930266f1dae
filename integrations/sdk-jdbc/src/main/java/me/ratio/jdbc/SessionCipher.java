package me.ratio.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import me.ratio.runtime.error.ClientException;

/**
 * Encrypts sessions with AES-256-GCM. A value is a random nonce and what was encrypted with it, and is bound to its row,
 * version and key id: at another place it cannot be decrypted.
 */
final class SessionCipher {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SessionKeys keys;
    private final SecureRandom random = new SecureRandom();

    SessionCipher(SessionKeys keys) {
        this.keys = keys;
    }

    /** The place of a value: nothing of it is secret. */
    record Place(String keyHash, long version, String keyId) {
        private byte[] bytes() {
            return (keyHash + " " + version + " " + keyId).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Returns the place of a value that is encrypted now. */
    Place place(String keyHash, long version) {
        return new Place(keyHash, version, keys.currentId());
    }

    byte[] encrypt(Place place, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, place);
            byte[] encrypted = cipher.doFinal(value);
            return ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + TRANSFORMATION, e);
        }
    }

    byte[] decrypt(Place place, byte[] stored) {
        SecretKeySpec key = keys.find(place.keyId());
        if (key == null) {
            throw JdbcSessionStore.FAILURES.of("has a session that was encrypted with the key '" + place.keyId()
                    + "', which it does not know: add that key with SessionKeys.withOlder");
        }
        if (stored.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw broken(place);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(stored, NONCE_BYTES), place)
                    .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw broken(place);
        }
    }

    private static ClientException broken(Place place) {
        return JdbcSessionStore.FAILURES.of(
                "has a session that cannot be decrypted: it was changed or moved to another row," + " or '"
                        + place.keyId() + "' is the id of another key now");
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, Place place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
