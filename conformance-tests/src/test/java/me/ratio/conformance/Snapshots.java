package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import me.ratio.conformance.snapshot.SnapshotFile;

/** Opens the committed snapshots, and updates them when the build is run with {@code -Dratio.record=true}. */
final class Snapshots {
    private static final String PROPERTY = "ratio.record";

    private Snapshots() {}

    static SnapshotFile file(Path file) {
        return new SnapshotFile(file, "mvn verify -D" + PROPERTY + "=true");
    }

    static void updateIfRequested(Path file, JsonNode generated) {
        if (Boolean.getBoolean(PROPERTY)) {
            file(file).update(generated);
        }
    }
}
