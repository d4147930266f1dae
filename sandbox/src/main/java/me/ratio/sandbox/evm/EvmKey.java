package me.ratio.sandbox.evm;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The private key of a test wallet. It signs the same text the same way every time (RFC 6979). How long that takes depends on the
 * key: it is for wallets without value only.
 */
public final class EvmKey {
    private final BigInteger key;
    private final String address;

    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException when the number is not a valid key
     */
    public EvmKey(BigInteger key) {
        if (!Secp256k1.isScalar(key)) {
            throw new IllegalArgumentException("Not a valid private key: use a number from 1 to n - 1 of secp256k1.");
        }
        this.key = key;
        this.address = Secp256k1.address(Secp256k1.G.times(key));
    }

    /** Derives a key from a phrase. */
    public static EvmKey ofPhrase(String phrase) {
        BigInteger hash = new BigInteger(1, Keccak256.hash(phrase.getBytes(StandardCharsets.UTF_8)));
        // In the range from 0 to n - 2, plus 1.
        return new EvmKey(hash.mod(Secp256k1.N.subtract(BigInteger.ONE)).add(BigInteger.ONE));
    }

    /** Returns the address in lower case. */
    public String address() {
        return address;
    }

    /**
     * Signs a text with {@code personal_sign}.
     *
     * @return r, s and v in hex after 0x; v is 27 or 28
     */
    public String sign(String text) {
        byte[] hash = PersonalMessage.hash(text);
        DeterministicNonce nonces = new DeterministicNonce(key, hash);
        while (true) {
            BigInteger nonce = nonces.next();
            CurvePoint point = Secp256k1.G.times(nonce).normalized();
            BigInteger r = point.x().mod(Secp256k1.N);
            BigInteger s = new BigInteger(1, hash)
                    .add(r.multiply(key))
                    .multiply(nonce.modInverse(Secp256k1.N))
                    .mod(Secp256k1.N);
            // an x of n or more has no v
            if (r.signum() != 0 && s.signum() != 0 && r.equals(point.x())) {
                return signature(r, s, point.y().testBit(0));
            }
        }
    }

    private static String signature(BigInteger r, BigInteger s, boolean odd) {
        // Both s and n - s are valid, with one parity each; Ethereum accepts only the smaller one.
        BigInteger other = Secp256k1.N.subtract(s);
        boolean takesOther = other.compareTo(s) < 0;
        return "0x%064x%064x%02x".formatted(r, takesOther ? other : s, 27 + (odd != takesOther ? 1 : 0));
    }

    /** Returns the address only: the key is secret. */
    @Override
    public String toString() {
        return "EvmKey[" + address + "]";
    }
}
