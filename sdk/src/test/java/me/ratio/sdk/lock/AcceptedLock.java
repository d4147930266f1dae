package me.ratio.sdk.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed lock that must equal what the code offers.
 *
 * @param file the lock, which need not exist yet
 * @param command the command that accepts a change, to be shown to whoever caused one
 */
record AcceptedLock(Path file, String command) {

    /**
     * Does nothing when the lock says this already.
     *
     * @param made what the code offers now
     * @throws IllegalStateException saying where the two differ and how to accept it
     */
    void requireEqual(String made) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: make it with " + command);
        }
        String accepted = Files.readString(file);
        if (!accepted.equals(made)) {
            String difference = Difference.between(accepted, made);
            throw new IllegalStateException(file + " is not what the code offers to callers:\n"
                    + (difference.isEmpty() ? "  only remarks, order or blanks differ" : difference)
                    + "\nIf the change is meant, accept it with " + command);
        }
    }

    /** Writes what the code offers now. */
    void accept(String made) throws IOException {
        Files.writeString(file, made);
    }
}
