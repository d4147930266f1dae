package me.ratio.sandbox.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The fixed key of session tokens. It is published with the sandbox and protects nothing; a fixed key starts fast and
 * signs the same text the same way each time.
 */
final class DevelopmentKey {
    private static final String RESOURCE = "development-only-signing-key.pem";
    private static final String ALGORITHM = "SHA256withRSA";

    private final RSAPrivateCrtKey key;

    private DevelopmentKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    static DevelopmentKey load() {
        try (InputStream in = DevelopmentKey.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the sandbox's jar.");
            }
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new DevelopmentKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(RESOURCE + " holds no usable RSA key.", unusable);
        }
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM + ".", impossible);
        }
    }

    boolean hasSigned(byte[] text, byte[] signed) {
        // a signature of another length is an exception to the JDK, not merely a wrong one
        if (signed.length != key.getModulus().bitLength() / Byte.SIZE) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM + ".", impossible);
        }
    }
}
