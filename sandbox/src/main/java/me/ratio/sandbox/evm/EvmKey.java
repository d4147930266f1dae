package me.ratio.sandbox.evm;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;

/** The private key of a test wallet. It signs the same text the same way every time (RFC 6979). */
public final class EvmKey {
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(Secp256k1.CURVE);

    private final BigInteger key;
    private final ECPoint publicKey;

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
        this.publicKey = Secp256k1.CURVE.getG().multiply(key).normalize();
    }

    /** Derives a key from a phrase. */
    public static EvmKey ofPhrase(String phrase) {
        BigInteger hash = new BigInteger(1, Keccak256.hash(phrase.getBytes(StandardCharsets.UTF_8)));
        // In the range from 0 to n - 2, plus 1.
        return new EvmKey(
                hash.mod(Secp256k1.CURVE.getN().subtract(BigInteger.ONE)).add(BigInteger.ONE));
    }

    /** Returns the address in lower case. */
    public String address() {
        return Secp256k1.address(publicKey);
    }

    /**
     * Signs a text with {@code personal_sign}.
     *
     * @return r, s and v in hex after 0x; v is 27 or 28
     */
    public String sign(String text) {
        byte[] hash = PersonalMessage.hash(text);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(key, DOMAIN));
        BigInteger[] signature = signer.generateSignature(hash);
        BigInteger r = signature[0];
        BigInteger n = Secp256k1.CURVE.getN();
        // Both s and n - s are valid; Ethereum accepts only the smaller one.
        BigInteger s = signature[1].min(n.subtract(signature[1]));
        return "0x%064x%064x%02x".formatted(r, s, 27 + parity(hash, r, s));
    }

    /** Returns the parity of y of the nonce's point, from which a verifier recovers the public key: R = (e + r d) / s G. */
    private int parity(byte[] hash, BigInteger r, BigInteger s) {
        BigInteger n = Secp256k1.CURVE.getN();
        BigInteger nonce = new BigInteger(1, hash)
                .add(r.multiply(key))
                .multiply(s.modInverse(n))
                .mod(n);
        ECPoint point = Secp256k1.CURVE.getG().multiply(nonce).normalize();
        return point.getAffineYCoord().testBitZero() ? 1 : 0;
    }

    /** Returns the address only: the key is secret. */
    @Override
    public String toString() {
        return "EvmKey[" + address() + "]";
    }
}
