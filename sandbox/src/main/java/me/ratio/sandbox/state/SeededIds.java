package me.ratio.sandbox.state;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Generates ids, codes and secrets from a seed: the same seed gives the same values in the same order. They are
 * predictable on purpose, so they protect nothing.
 */
public final class SeededIds implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By how much SplittableRandom adds to its seed for each value. */
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final long seed;
    private long drawn;
    private transient SplittableRandom random;

    /** Creates a generator. */
    public SeededIds(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        random = new SplittableRandom(seed + drawn * STEP);
    }

    /** Draws the values, and counts them. */
    private final class Draws implements RandomGenerator {
        @Override
        public long nextLong() {
            drawn++;
            return random.nextLong();
        }

        @Override
        public int nextInt() {
            drawn++;
            return random.nextInt();
        }
    }

    /** Generates a UUID of version 4. */
    public UUID uuid() {
        Draws draws = new Draws();
        long high = draws.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = draws.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Generates decimal digits. */
    public String digits(int count) {
        Draws draws = new Draws();
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(draws.nextInt(10));
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
        new Draws().nextBytes(bytes);
        return bytes;
    }
}
