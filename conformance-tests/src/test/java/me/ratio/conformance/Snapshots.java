package me.ratio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import me.ratio.conformance.snapshot.SnapshotFile;

/** Compares a committed file with what the build makes, or writes it when the build is asked to. */
final class Snapshots {
    private static final String PROPERTY = "ratio.record";

    private Snapshots() {}

    static SnapshotFile file(Path file) {
        return new SnapshotFile(file, "mvn verify -D" + PROPERTY + "=true");
    }

    static void acceptWhenAsked(Path file, JsonNode made) {
        if (Boolean.getBoolean(PROPERTY)) {
            file(file).accept(made);
        }
    }
}
