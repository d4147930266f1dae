package me.ratio.sandbox.evm;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Generates the nonces of a signature from its key and hash, with HMAC-SHA256 (RFC 6979). */
final class DeterministicNonce {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private byte[] k = new byte[BYTES];
    private byte[] v = new byte[BYTES];

    DeterministicNonce(BigInteger key, byte[] hash) {
        Arrays.fill(v, (byte) 1);
        byte[] seed = HexFormat.of().parseHex("%064x%064x".formatted(key, new BigInteger(1, hash).mod(Secp256k1.N)));
        for (byte step = 0; step < 2; step++) {
            k = mac(k, v, new byte[] {step}, seed);
            v = mac(k, v);
        }
    }

    /** Returns the next one: the first, except with a probability of nearly zero. */
    BigInteger next() {
        while (true) {
            v = mac(k, v);
            BigInteger nonce = new BigInteger(1, v);
            if (Secp256k1.isScalar(nonce)) {
                return nonce;
            }
            k = mac(k, v, new byte[1]);
            v = mac(k, v);
        }
    }

    private static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM + ".", impossible);
        }
    }
}
