package me.ratio.sandbox.state;

import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Generates ids, codes and secrets from a seed: the same seed gives the same values in the same order. They are
 * predictable on purpose, so they protect nothing.
 */
public final class SeededIds {
    private final SplittableRandom random;

    /** Creates a generator. */
    public SeededIds(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Generates a UUID of version 4. */
    public UUID uuid() {
        long high = random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Generates decimal digits. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Generates bytes as lower-case hex. */
    public String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** Generates bytes as URL-safe base64. */
    public String token(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
