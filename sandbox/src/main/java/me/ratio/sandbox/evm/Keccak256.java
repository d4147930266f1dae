package me.ratio.sandbox.evm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The hash function of Ethereum, which differs from the JDK's SHA3-256 in its padding. */
final class Keccak256 {
    private static final int HASH_BYTES = 32;
    private static final int RATE = 136; // bytes that a round takes in
    private static final int LANES = 25;
    private static final int ROUNDS = 24;

    /** By how much each lane is rotated, and where it goes to, in the order in which lanes follow each other from (1, 0) on. */
    private static final int[] ROTATIONS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };

    private static final int[] POSITIONS = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private static final long[] ROUND_CONSTANTS = roundConstants();

    private Keccak256() {}

    static byte[] hash(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer padded = ByteBuffer.allocate((length / RATE + 1) * RATE).order(ByteOrder.LITTLE_ENDIAN);
        for (byte[] part : parts) {
            padded.put(part);
        }
        padded.put((byte) 1);
        byte[] bytes = padded.array();
        bytes[bytes.length - 1] |= (byte) 0x80;
        long[] lanes = new long[LANES];
        for (int block = 0; block < bytes.length; block += RATE) {
            for (int lane = 0; lane < RATE / Long.BYTES; lane++) {
                lanes[lane] ^= padded.getLong(block + lane * Long.BYTES);
            }
            permute(lanes);
        }
        ByteBuffer hash = ByteBuffer.allocate(HASH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int lane = 0; lane < HASH_BYTES / Long.BYTES; lane++) {
            hash.putLong(lanes[lane]);
        }
        return hash.array();
    }

    /** The permutation Keccak-f[1600]; its five steps are called theta, rho, pi, chi and iota. */
    private static void permute(long[] lanes) {
        long[] columns = new long[5];
        for (int round = 0; round < ROUNDS; round++) {
            for (int x = 0; x < 5; x++) {
                columns[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20];
            }
            for (int x = 0; x < 5; x++) {
                long change = columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
                for (int y = 0; y < LANES; y += 5) {
                    lanes[y + x] ^= change;
                }
            }
            long moved = lanes[1];
            for (int i = 0; i < POSITIONS.length; i++) {
                long next = lanes[POSITIONS[i]];
                lanes[POSITIONS[i]] = Long.rotateLeft(moved, ROTATIONS[i]);
                moved = next;
            }
            for (int y = 0; y < LANES; y += 5) {
                System.arraycopy(lanes, y, columns, 0, 5);
                for (int x = 0; x < 5; x++) {
                    lanes[y + x] ^= ~columns[(x + 1) % 5] & columns[(x + 2) % 5];
                }
            }
            lanes[0] ^= ROUND_CONSTANTS[round];
        }
    }

    /** Each constant has the bits 0, 1, 3, 7, 15, 31 and 63 from a shift register. */
    private static long[] roundConstants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int bit = 1; bit <= Long.SIZE; bit *= 2) {
                constants[round] |= (long) (register & 1) << (bit - 1);
                register = register << 1 ^ ((register >> 7) * 0x171);
            }
        }
        return constants;
    }
}
