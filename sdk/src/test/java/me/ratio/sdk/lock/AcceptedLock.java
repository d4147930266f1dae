package me.ratio.sdk.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import me.ratio.contract.lock.ApiChange;
import me.ratio.contract.lock.ApiDiff;
import me.ratio.contract.lock.ApiLock;
import me.ratio.contract.review.ApiChangeText;

/**
 * A committed API lock that must match the compiled code.
 *
 * @param file the lock, which may not exist yet
 * @param command the command that accepts a change, for the message
 */
record AcceptedLock(Path file, String command) {
    private static final int SHOWN = 60;

    /**
     * Compares the lock with the compiled code.
     *
     * @param made the lock of the compiled code
     * @throws IllegalStateException if they differ, with the differences and how to accept them
     */
    void requireEqual(String made) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: make it with " + command);
        }
        String accepted = Files.readString(file);
        if (!accepted.equals(made)) {
            throw new IllegalStateException(file + " does not match the public API of the code:\n"
                    + difference(accepted, made)
                    + "\nIf the change is meant, accept it with " + command);
        }
    }

    private static String difference(String accepted, String made) {
        List<ApiChange> changes =
                ApiDiff.between(ApiLock.parse("the accepted lock", accepted), ApiLock.parse("the code's lock", made));
        if (changes.isEmpty()) {
            return "  only comments, order or white space differ";
        }
        String shown = changes.stream().limit(SHOWN).map(ApiChangeText::of).collect(Collectors.joining("\n"));
        int left = changes.size() - SHOWN;
        return left > 0 ? shown + "\n  and " + left + " more" : shown;
    }

    /** Replaces the lock. */
    void accept(String made) throws IOException {
        Files.writeString(file, made);
    }
}
