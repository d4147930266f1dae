package me.ratio.sandbox.evm;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/** The curve of wallet keys, which no JDK supports. */
final class Secp256k1 {
    static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final int ADDRESS_BYTES = 20;

    private Secp256k1() {}

    /** Tells whether a value is in the range of private keys, r and s: 1 to n - 1. */
    static boolean isScalar(BigInteger value) {
        return value.signum() > 0 && value.compareTo(CURVE.getN()) < 0;
    }

    /**
     * Returns the point with a given x.
     *
     * @param parity 0 for the point with an even y, 1 for the one with an odd y
     * @throws IllegalArgumentException when the curve has no such point
     */
    static ECPoint point(BigInteger x, int parity) {
        return CURVE.getCurve().decodePoint(HexFormat.of().parseHex("%02x%064x".formatted(2 + parity, x)));
    }

    /** Returns the address of a public key: the end of its hash. */
    static String address(ECPoint publicKey) {
        byte[] encoded = publicKey.normalize().getEncoded(false);
        byte[] hash = Keccak256.hash(Arrays.copyOfRange(encoded, 1, encoded.length));
        return "0x" + HexFormat.of().formatHex(hash, hash.length - ADDRESS_BYTES, hash.length);
    }
}
