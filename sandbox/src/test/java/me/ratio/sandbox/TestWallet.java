package me.ratio.sandbox;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;

/** A wallet that signs challenges as a browser's wallet would. */
final class TestWallet {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

    private final BigInteger key;
    private final ECPoint point;

    private TestWallet(BigInteger key) {
        this.key = key;
        this.point = CURVE.getG().multiply(key).normalize();
    }

    static TestWallet of(long key) {
        return new TestWallet(BigInteger.valueOf(key));
    }

    static TestWallet of(String hexKey) {
        return new TestWallet(new BigInteger(hexKey, 16));
    }

    String address() {
        byte[] encoded = point.getEncoded(false);
        byte[] hash = keccak(Arrays.copyOfRange(encoded, 1, 65));
        return "0x" + HexFormat.of().formatHex(hash, 12, 32);
    }

    /** {@code personal_sign}: 65 bytes in hex after 0x, ending with 27 or 28. */
    String sign(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = ("\u0019Ethereum Signed Message:\n" + message.length).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(prefix, prefix.length + message.length);
        System.arraycopy(message, 0, all, prefix.length, message.length);
        byte[] hash = keccak(all);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(key, DOMAIN));
        BigInteger[] signature = signer.generateSignature(hash);
        BigInteger r = signature[0];
        BigInteger s = signature[1];
        if (s.compareTo(CURVE.getN().shiftRight(1)) > 0) {
            s = CURVE.getN().subtract(s);
        }
        return "0x" + word(r) + word(s) + (isEvenNonce(hash, r, s) ? "1b" : "1c");
    }

    /** Whether the point that the signature was made with has an even y: R = (e + r d) / s G. */
    private boolean isEvenNonce(byte[] hash, BigInteger r, BigInteger s) {
        BigInteger n = CURVE.getN();
        BigInteger nonce = new BigInteger(1, hash)
                .add(r.multiply(key))
                .multiply(s.modInverse(n))
                .mod(n);
        return !CURVE.getG().multiply(nonce).normalize().getAffineYCoord().testBitZero();
    }

    private static String word(BigInteger value) {
        return String.format("%064x", value);
    }

    private static byte[] keccak(byte[] bytes) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
