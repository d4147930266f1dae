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
 * The fixed key that signs session tokens. It is published with the sandbox, so it protects nothing. A fixed key needs
 * no time to be generated and gives the same token for the same claims.
 */
final class DevelopmentSigningKey {
    private static final String RESOURCE = "development-only-signing-key.pem";
    private static final String ALGORITHM = "SHA256withRSA";

    private final RSAPrivateCrtKey key;

    private DevelopmentSigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    static DevelopmentSigningKey load() {
        try (InputStream in = DevelopmentSigningKey.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the sandbox's jar.");
            }
            String pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new DevelopmentSigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(RESOURCE + " does not contain a valid RSA key.", unusable);
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
        // The JDK throws an exception for a signature of another length instead of rejecting it.
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
