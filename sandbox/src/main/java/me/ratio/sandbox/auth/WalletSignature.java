package me.ratio.sandbox.auth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/** Signatures that wallets make with {@code personal_sign} (EIP-191). */
public final class WalletSignature {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final Pattern SHAPE = Pattern.compile("(0x)?([0-9a-fA-F]{130})");
    private static final int WORD = 32;
    private static final int ADDRESS_BYTES = 20;

    private WalletSignature() {}

    /**
     * The address of the wallet that signed the text.
     *
     * @param text the text, without the prefix that wallets add
     * @param signature 65 bytes in hex, with or without 0x; the last one is 0, 1, 27 or 28
     * @return the address in lower case, or nothing when no wallet can have made the signature
     */
    public static Optional<String> signer(String text, String signature) {
        var matcher = SHAPE.matcher(signature);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(matcher.group(2));
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(bytes, 0, WORD));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, WORD, 2 * WORD));
        int v = bytes[2 * WORD] & 0xFF;
        int parity = v >= 27 ? v - 27 : v;
        if (parity > 1 || !isScalar(r) || !isScalar(s)) {
            return Optional.empty();
        }
        return publicKey(digest(text), r, s, parity).map(WalletSignature::address);
    }

    private static Optional<ECPoint> publicKey(BigInteger digest, BigInteger r, BigInteger s, int parity) {
        byte[] compressed = new byte[WORD + 1];
        compressed[0] = (byte) (2 + parity);
        byte[] x = r.toByteArray();
        int length = Math.min(x.length, WORD);
        System.arraycopy(x, x.length - length, compressed, compressed.length - length, length);
        ECPoint point;
        try {
            point = CURVE.getCurve().decodePoint(compressed);
        } catch (IllegalArgumentException notOnTheCurve) {
            return Optional.empty();
        }
        BigInteger n = CURVE.getN();
        BigInteger inverse = r.modInverse(n);
        BigInteger forBase = inverse.multiply(digest.negate()).mod(n);
        BigInteger forPoint = inverse.multiply(s).mod(n);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), forBase, point, forPoint)
                .normalize();
        return key.isInfinity() ? Optional.empty() : Optional.of(key);
    }

    private static BigInteger digest(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = ("\u0019Ethereum Signed Message:\n" + message.length).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(prefix, prefix.length + message.length);
        System.arraycopy(message, 0, all, prefix.length, message.length);
        return new BigInteger(1, keccak(all));
    }

    private static String address(ECPoint key) {
        byte[] encoded = key.getEncoded(false);
        byte[] hash = keccak(Arrays.copyOfRange(encoded, 1, encoded.length));
        return "0x" + HexFormat.of().formatHex(hash, hash.length - ADDRESS_BYTES, hash.length);
    }

    private static byte[] keccak(byte[] bytes) {
        KeccakDigest keccak = new KeccakDigest(256);
        keccak.update(bytes, 0, bytes.length);
        byte[] hash = new byte[keccak.getDigestSize()];
        keccak.doFinal(hash, 0);
        return hash;
    }

    private static boolean isScalar(BigInteger value) {
        return value.signum() > 0 && value.compareTo(CURVE.getN()) < 0;
    }
}
