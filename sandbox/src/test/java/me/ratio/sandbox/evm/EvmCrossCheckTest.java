package me.ratio.sandbox.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** Compares hashes, points, keys and signatures with published ones and with those of another library. */
class EvmCrossCheckTest {
    private static final long SEED = Long.getLong("seed", 5);
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final HexFormat HEX = HexFormat.of();

    private final Random random = new Random(SEED);

    private static String keccak(String text) {
        return HEX.formatHex(Keccak256.hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hashesAsPublished() {
        assertThat(keccak("")).isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(keccak("abc")).isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    }

    @Test
    void hashesEveryLengthAlike() {
        for (int length = 0; length < 420; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            KeccakDigest digest = new KeccakDigest(256);
            digest.update(bytes, 0, length);
            byte[] expected = new byte[32];
            digest.doFinal(expected, 0);
            assertThat(Keccak256.hash(bytes))
                    .as("%s bytes, seed %s", length, SEED)
                    .isEqualTo(expected);
        }
    }

    /** Test vectors for RFC 6979 on this curve, used by several libraries. */
    @Test
    void derivesPublishedNonces() throws Exception {
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest("Satoshi Nakamoto".getBytes(StandardCharsets.UTF_8));
        assertThat(new DeterministicNonce(BigInteger.ONE, hash).next())
                .isEqualTo(new BigInteger("8f8a276c19f4149656b280621e358cce24f5f52542772691ee69063b74f15d15", 16));
    }

    @Test
    void signsAndRecoversAlike() {
        for (int i = 0; i < 150; i++) {
            BigInteger key = scalar();
            String text = Integer.toString(random.nextInt(), 36).repeat(random.nextInt(20));
            EvmKey ours = new EvmKey(key);
            String signature = ours.sign(text);
            assertThat(signature).as("signature %s of seed %s", i, SEED).startsWith(otherSignature(key, text));
            assertThat(EvmSignature.recoverAddress(text, signature)).contains(ours.address());
            ECPoint point = CURVE.getG().multiply(key).normalize();
            assertThat(Secp256k1.G.times(key).normalized())
                    .isEqualTo(CurvePoint.of(
                            point.getAffineXCoord().toBigInteger(),
                            point.getAffineYCoord().toBigInteger()));
        }
    }

    private static String otherSignature(BigInteger key, String text) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(
                true,
                new ECPrivateKeyParameters(
                        key, new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH())));
        BigInteger[] parts = signer.generateSignature(PersonalMessage.hash(text));
        return "0x%064x%064x".formatted(parts[0], parts[1].min(CURVE.getN().subtract(parts[1])));
    }

    /** Random signatures: mostly of points that exist, each recovered as the other library recovers it. */
    @Test
    void recoversAnythingAlike() {
        int recovered = 0;
        for (int i = 0; i < 200; i++) {
            BigInteger r = scalar();
            BigInteger s = scalar();
            int parity = random.nextInt(2);
            String signature = "%064x%064x%02x".formatted(r, s, parity);
            String expected = otherAddress(PersonalMessage.hash("x"), r, s, parity);
            assertThat(EvmSignature.recoverAddress("x", signature).orElse("none"))
                    .as("signature %s of seed %s", i, SEED)
                    .isEqualTo(expected);
            recovered += expected.equals("none") ? 0 : 1;
        }
        assertThat(recovered).isBetween(60, 140);
    }

    private static String otherAddress(byte[] hash, BigInteger r, BigInteger s, int parity) {
        ECPoint nonce;
        try {
            nonce = CURVE.getCurve().decodePoint(HEX.parseHex("%02x%064x".formatted(2 + parity, r)));
        } catch (IllegalArgumentException notOnTheCurve) {
            return "none";
        }
        BigInteger inverse = r.modInverse(CURVE.getN());
        BigInteger e = new BigInteger(1, hash);
        ECPoint key = nonce.multiply(s)
                .subtract(CURVE.getG().multiply(e))
                .multiply(inverse)
                .normalize();
        byte[] encoded = key.getEncoded(false);
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(encoded, 1, 64);
        byte[] address = new byte[32];
        digest.doFinal(address, 0);
        return "0x" + HEX.formatHex(address, 12, 32);
    }

    @Test
    void knowsTheBordersOfTheCurve() {
        BigInteger n = Secp256k1.N;
        assertThat(n).isEqualTo(CURVE.getN());
        assertThat(Secp256k1.G.times(n).isInfinity()).isTrue();
        assertThat(Secp256k1.G.times(BigInteger.ZERO).isInfinity()).isTrue();
        assertThat(Secp256k1.G
                        .times(n.subtract(BigInteger.ONE))
                        .plus(Secp256k1.G)
                        .isInfinity())
                .isTrue();
        assertThat(Secp256k1.G.plus(Secp256k1.G).normalized())
                .isEqualTo(Secp256k1.G.twice().normalized());
        assertThat(Secp256k1.point(Secp256k1.P, 0)).isEmpty();
        for (BigInteger refused : new BigInteger[] {BigInteger.ZERO, n, n.add(BigInteger.ONE)}) {
            String good = "%064x".formatted(BigInteger.TEN);
            assertThat(EvmSignature.recoverAddress("x", "%064x".formatted(refused) + good + "1b"))
                    .isEmpty();
            assertThat(EvmSignature.recoverAddress("x", good + "%064x".formatted(refused) + "1b"))
                    .isEmpty();
        }
    }

    /** The key that a signature with R = G and s = e would have: the point at infinity. */
    @Test
    void recoversNothingFromThePointAtInfinity() {
        BigInteger e = new BigInteger(1, PersonalMessage.hash("x")).mod(Secp256k1.N);
        String signature =
                "%064x%064x%02x".formatted(Secp256k1.G.x(), e, Secp256k1.G.y().testBit(0) ? 28 : 27);
        assertThat(EvmSignature.recoverAddress("x", signature)).isEmpty();
    }

    private BigInteger scalar() {
        BigInteger value = new BigInteger(256, random);
        return Secp256k1.isScalar(value) ? value : BigInteger.ONE;
    }
}
