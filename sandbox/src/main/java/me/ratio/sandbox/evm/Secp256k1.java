package me.ratio.sandbox.evm;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;

/** The curve of wallet keys, which no JDK supports: y² = x³ + 7 over the integers modulo P. */
final class Secp256k1 {
    /** The modulus of coordinates. */
    static final BigInteger P = hex("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f");

    /** The number of points: the modulus of keys and signatures. */
    static final BigInteger N = hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");

    /** The point that all public keys are multiples of. */
    static final CurvePoint G = CurvePoint.of(
            hex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"),
            hex("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"));

    private static final BigInteger SEVEN = BigInteger.valueOf(7);
    private static final int ADDRESS_BYTES = 20;

    private Secp256k1() {}

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }

    /** Tells whether a value is in the range of private keys, r and s: 1 to n - 1. */
    static boolean isScalar(BigInteger value) {
        return value.signum() > 0 && value.compareTo(N) < 0;
    }

    /**
     * Returns the point with a given x, if the curve has one.
     *
     * @param parity 0 for the point with an even y, 1 for the one with an odd y
     */
    static Optional<CurvePoint> point(BigInteger x, int parity) {
        BigInteger square = x.pow(3).add(SEVEN).mod(P);
        // P is 3 modulo 4, so this is the square root, if there is one
        BigInteger root = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
        if (x.compareTo(P) >= 0 || !root.multiply(root).mod(P).equals(square)) {
            return Optional.empty();
        }
        return Optional.of(CurvePoint.of(x, root.testBit(0) == (parity == 1) ? root : P.subtract(root)));
    }

    /** Returns the address of a public key, which must not be at infinity: the end of its hash. */
    static String address(CurvePoint publicKey) {
        CurvePoint point = publicKey.normalized();
        byte[] hash = Keccak256.hash(HexFormat.of().parseHex("%064x%064x".formatted(point.x(), point.y())));
        return "0x" + HexFormat.of().formatHex(hash, hash.length - ADDRESS_BYTES, hash.length);
    }
}
