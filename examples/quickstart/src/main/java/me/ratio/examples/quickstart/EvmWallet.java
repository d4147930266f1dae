package me.ratio.examples.quickstart;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import me.ratio.sdk.WalletSigner;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;

/** A wallet with its key in memory, good for a sandbox; a real application asks the user's wallet to sign. */
final class EvmWallet implements WalletSigner {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

    private final BigInteger key;
    private final byte[] publicPoint;

    private EvmWallet(BigInteger key) {
        this.key = key;
        byte[] encoded = CURVE.getG().multiply(key).getEncoded(false);
        this.publicPoint = Arrays.copyOfRange(encoded, 1, encoded.length);
    }

    /** The wallet whose key is the hash of a phrase. */
    static EvmWallet of(String phrase) {
        BigInteger hash = new BigInteger(1, keccak(phrase.getBytes(StandardCharsets.UTF_8)));
        return new EvmWallet(hash.mod(CURVE.getN().subtract(BigInteger.ONE)).add(BigInteger.ONE));
    }

    @Override
    public String address() {
        return "0x" + HexFormat.of().formatHex(keccak(publicPoint), 12, 32);
    }

    @Override
    public String sign(String challenge) {
        byte[] text = challenge.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = ("\u0019Ethereum Signed Message:\n" + text.length).getBytes(StandardCharsets.UTF_8);
        byte[] hash = keccak(prefix, text);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(key, DOMAIN));
        BigInteger[] rs = signer.generateSignature(hash);
        BigInteger s =
                rs[1].compareTo(CURVE.getN().shiftRight(1)) > 0 ? CURVE.getN().subtract(rs[1]) : rs[1];
        int parity = recoveryBit(hash, rs[0], s);
        return "0x%064x%064x%02x".formatted(rs[0], s, 27 + parity);
    }

    /** Which of the two points with this x is the one that leads back to our key. */
    private int recoveryBit(byte[] hash, BigInteger r, BigInteger s) {
        BigInteger n = CURVE.getN();
        BigInteger inverse = r.modInverse(n);
        BigInteger ofHash = BigInteger.ZERO
                .subtract(new BigInteger(1, hash))
                .mod(n)
                .multiply(inverse)
                .mod(n);
        for (int bit = 0; bit < 2; bit++) {
            byte[] compressed = HexFormat.of().parseHex("%02x%064x".formatted(2 + bit, r));
            ECPoint point = CURVE.getCurve().decodePoint(compressed);
            ECPoint recovered = CURVE.getG()
                    .multiply(ofHash)
                    .add(point.multiply(s.multiply(inverse).mod(n)))
                    .normalize();
            byte[] encoded = recovered.getEncoded(false);
            if (Arrays.equals(publicPoint, Arrays.copyOfRange(encoded, 1, encoded.length))) {
                return bit;
            }
        }
        throw new IllegalStateException("the signature does not lead back to its key");
    }

    private static byte[] keccak(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
