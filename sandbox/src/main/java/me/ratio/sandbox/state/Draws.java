package me.ratio.sandbox.state;

import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything that looks random, drawn from a seed. Foreseeable by design: for a sandbox only. */
public final class Draws {
    private final SplittableRandom random;

    /** Draws that are the same for the same seed. */
    public Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A UUID of version 4. */
    public UUID uuid() {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A string of decimal digits. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Bytes as lower-case hex. */
    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** Bytes as URL-safe base64. */
    public String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
