package me.ratio.conformance;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.jcajce.provider.digest.Keccak;
import org.bouncycastle.math.ec.ECPoint;

/** A wallet whose key everybody can read here, and which signs the same text the same way each time. */
record IndependentEvmSigner(BigInteger key) {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final int ODD_POINT = 28;

    /** The address, in lower case. */
    String address() {
        byte[] point = CURVE.getG().multiply(key).getEncoded(false);
        byte[] hash = keccak(Arrays.copyOfRange(point, 1, point.length));
        return "0x" + HexFormat.of().formatHex(hash, 12, 32);
    }

    /** The signature that a wallet makes when it is asked to sign a message: r, s and the parity of the point. */
    String sign(String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = ("\u0019Ethereum Signed Message:\n" + text.length).getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(prefix, prefix.length + text.length);
        System.arraycopy(text, 0, signed, prefix.length, text.length);
        byte[] hash = keccak(signed);

        BigInteger order = CURVE.getN();
        HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
        nonces.init(order, key, hash);
        BigInteger nonce = nonces.nextK();
        ECPoint point = CURVE.getG().multiply(nonce).normalize();
        BigInteger r = point.getAffineXCoord().toBigInteger().mod(order);
        BigInteger s = nonce.modInverse(order)
                .multiply(new BigInteger(1, hash).add(r.multiply(key)))
                .mod(order);
        boolean odd = point.getAffineYCoord().testBitZero();
        // of the two values that verify, wallets send the lower one
        if (s.compareTo(order.shiftRight(1)) > 0) {
            s = order.subtract(s);
            odd = !odd;
        }
        return "0x%064x%064x%02x".formatted(r, s, odd ? ODD_POINT : ODD_POINT - 1);
    }

    private static byte[] keccak(byte[] bytes) {
        return new Keccak.Digest256().digest(bytes);
    }
}
