package me.ratio.sandbox.evm;

import static me.ratio.sandbox.evm.Secp256k1.P;

import java.math.BigInteger;

/**
 * A point of secp256k1 in Jacobian coordinates, which need no division: x / z² and y / z³ are the usual ones, and z is zero at
 * infinity. The time of its operations depends on the values, so it must never see a key that is worth something.
 */
record CurvePoint(BigInteger x, BigInteger y, BigInteger z) {
    static final CurvePoint INFINITY = new CurvePoint(BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

    /** Creates a point from the usual coordinates. */
    static CurvePoint of(BigInteger x, BigInteger y) {
        return new CurvePoint(x, y, BigInteger.ONE);
    }

    boolean isInfinity() {
        return z.signum() == 0;
    }

    /** Returns the same point with z = 1, so that x and y are the usual coordinates; it must not be at infinity. */
    CurvePoint normalized() {
        BigInteger inverse = z.modInverse(P);
        BigInteger square = inverse.multiply(inverse).mod(P);
        return of(product(x, square), product(y, product(square, inverse)));
    }

    CurvePoint twice() {
        BigInteger a = product(x, x);
        BigInteger b = product(y, y);
        BigInteger c = product(b, b);
        BigInteger d = x.add(b).pow(2).subtract(a).subtract(c).shiftLeft(1).mod(P);
        BigInteger e = a.multiply(BigInteger.valueOf(3)).mod(P);
        BigInteger nextX = product(e, e).subtract(d.shiftLeft(1)).mod(P);
        BigInteger nextY =
                e.multiply(d.subtract(nextX)).subtract(c.shiftLeft(3)).mod(P);
        return new CurvePoint(nextX, nextY, product(y.shiftLeft(1), z));
    }

    CurvePoint plus(CurvePoint other) {
        if (isInfinity()) {
            return other;
        }
        if (other.isInfinity()) {
            return this;
        }
        BigInteger square = product(z, z);
        BigInteger otherSquare = product(other.z, other.z);
        BigInteger u = product(x, otherSquare);
        BigInteger s = product(y, product(other.z, otherSquare));
        BigInteger h = product(other.x, square).subtract(u).mod(P);
        BigInteger r = product(other.y, product(z, square)).subtract(s).mod(P);
        if (h.signum() == 0) {
            return r.signum() == 0 ? twice() : INFINITY;
        }
        BigInteger hh = product(h, h);
        BigInteger hhh = product(h, hh);
        BigInteger v = product(u, hh);
        BigInteger nextX = product(r, r).subtract(hhh).subtract(v.shiftLeft(1)).mod(P);
        BigInteger nextY =
                r.multiply(v.subtract(nextX)).subtract(s.multiply(hhh)).mod(P);
        return new CurvePoint(nextX, nextY, product(h, product(z, other.z)));
    }

    CurvePoint times(BigInteger factor) {
        return sumOfProducts(factor, this, BigInteger.ZERO, this);
    }

    /** Returns {@code a A + b B}, in one pass over the bits of both factors. */
    static CurvePoint sumOfProducts(BigInteger a, CurvePoint pointA, BigInteger b, CurvePoint pointB) {
        CurvePoint both = pointA.plus(pointB);
        CurvePoint sum = INFINITY;
        for (int bit = Math.max(a.bitLength(), b.bitLength()) - 1; bit >= 0; bit--) {
            sum = sum.twice();
            if (a.testBit(bit)) {
                sum = sum.plus(b.testBit(bit) ? both : pointA);
            } else if (b.testBit(bit)) {
                sum = sum.plus(pointB);
            }
        }
        return sum;
    }

    private static BigInteger product(BigInteger one, BigInteger other) {
        return one.multiply(other).mod(P);
    }
}
