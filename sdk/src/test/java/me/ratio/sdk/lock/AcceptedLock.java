package me.ratio.sdk.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import me.ratio.contract.lock.ApiChange;
import me.ratio.contract.lock.ApiDiff;
import me.ratio.contract.lock.ApiLock;
import me.ratio.contract.review.ChangeLine;

/**
 * A committed lock that must equal what the code offers.
 *
 * @param file the lock, which need not exist yet
 * @param command the command that accepts a change, to be shown to whoever caused one
 */
record AcceptedLock(Path file, String command) {
    private static final int SHOWN = 60;

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
            throw new IllegalStateException(file + " is not what the code offers to callers:\n"
                    + difference(accepted, made)
                    + "\nIf the change is meant, accept it with " + command);
        }
    }

    private static String difference(String accepted, String made) {
        List<ApiChange> changes =
                ApiDiff.between(ApiLock.parse("the accepted lock", accepted), ApiLock.parse("the code's lock", made));
        if (changes.isEmpty()) {
            return "  only remarks, order or blanks differ";
        }
        String shown = changes.stream().limit(SHOWN).map(ChangeLine::of).collect(Collectors.joining("\n"));
        int left = changes.size() - SHOWN;
        return left > 0 ? shown + "\n  and " + left + " more" : shown;
    }

    /** Writes what the code offers now. */
    void accept(String made) throws IOException {
        Files.writeString(file, made);
    }
}
