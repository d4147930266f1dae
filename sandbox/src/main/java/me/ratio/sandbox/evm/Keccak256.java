package me.ratio.sandbox.evm;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** The hash function of Ethereum, which differs from the JDK's SHA3-256 in its padding. */
final class Keccak256 {
    private static final int BITS = 256;

    private Keccak256() {}

    static byte[] hash(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(BITS);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[BITS / Byte.SIZE];
        digest.doFinal(hash, 0);
        return hash;
    }
}
