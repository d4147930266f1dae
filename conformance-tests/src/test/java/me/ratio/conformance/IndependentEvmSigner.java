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

/**
 * Signs like an EVM wallet, with a deterministic nonce (RFC 6979) so that recordings stay equal. It shares no code with the
 * sandbox, whose verification it therefore checks.
 */
record IndependentEvmSigner(BigInteger key) {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final int ODD_RECOVERY_ID = 28;

    /** Returns the address in lower case. */
    String address() {
        byte[] point = CURVE.getG().multiply(key).getEncoded(false);
        byte[] hash = keccak(Arrays.copyOfRange(point, 1, point.length));
        return "0x" + HexFormat.of().formatHex(hash, 12, 32);
    }

    /** Returns the {@code personal_sign} signature (EIP-191) of a message: r, s and the recovery id. */
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
        return "0x%064x%064x%02x".formatted(r, s, odd ? ODD_RECOVERY_ID : ODD_RECOVERY_ID - 1);
    }

    private static byte[] keccak(byte[] bytes) {
        return new Keccak.Digest256().digest(bytes);
    }
}
