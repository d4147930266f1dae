package me.ratio.sandbox.evm;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Verifies signatures that wallets make with {@code personal_sign} (EIP-191). */
public final class EvmSignature {
    private static final Pattern FORMAT = Pattern.compile("(0x)?([0-9a-fA-F]{130})");
    private static final int WORD = 32;

    private EvmSignature() {}

    /**
     * Recovers the address of the wallet that signed a text.
     *
     * @param text the text, without the prefix that wallets add
     * @param signature r, s and v, 65 bytes in hex, with or without 0x; v is 0, 1, 27 or 28
     * @return the address in lower case, or nothing when no wallet can have made the signature
     */
    public static Optional<String> recoverAddress(String text, String signature) {
        var matcher = FORMAT.matcher(signature);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(matcher.group(2));
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(bytes, 0, WORD));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, WORD, 2 * WORD));
        int v = bytes[2 * WORD] & 0xFF;
        int parity = v >= 27 ? v - 27 : v;
        if (parity > 1 || !Secp256k1.isScalar(r) || !Secp256k1.isScalar(s)) {
            return Optional.empty();
        }
        return publicKey(PersonalMessage.hash(text), r, s, parity).map(Secp256k1::address);
    }

    /**
     * Recovers the public key Q from e = hash, (r, s) and the point R of the nonce, whose x is r and whose y has the
     * parity: s R = e G + r Q, so Q = (s R - e G) / r.
     */
    private static Optional<CurvePoint> publicKey(byte[] hash, BigInteger r, BigInteger s, int parity) {
        BigInteger inverse = r.modInverse(Secp256k1.N);
        BigInteger forBase = inverse.multiply(new BigInteger(1, hash).negate()).mod(Secp256k1.N);
        BigInteger forNonce = inverse.multiply(s).mod(Secp256k1.N);
        return Secp256k1.point(r, parity)
                .map(nonce -> CurvePoint.sumOfProducts(forBase, Secp256k1.G, forNonce, nonce))
                .filter(key -> !key.isInfinity());
    }
}
