package me.ratio.conformance.snapshot;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import me.ratio.conformance.comparison.JsonDifference;
import me.ratio.conformance.comparison.JsonValueComparison;

/** A committed JSON file that must equal what the build generates. */
public final class SnapshotFile {
    private static final int MAX_DIFFERENCES = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final Path file;
    private final String updateCommand;

    /**
     * Creates a snapshot, which need not exist yet.
     *
     * @param updateCommand the command that updates it, for error messages
     */
    public SnapshotFile(Path file, String updateCommand) {
        this.file = file;
        this.updateCommand = updateCommand;
    }

    /**
     * Returns the content.
     *
     * @throws IllegalStateException when the file does not exist
     */
    public JsonNode read() {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: create it with " + updateCommand);
        }
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the file with what the build generates.
     *
     * @throws IllegalStateException when they differ; the message names where, and the command that updates the file
     */
    public void requireEqual(JsonNode generated) {
        JsonNode committed = read();
        if (!committed.equals(generated)) {
            List<JsonDifference> differences = JsonValueComparison.differences(committed, generated);
            throw new IllegalStateException(file + " differs from what the build generates:\n"
                    + differences.stream()
                            .limit(MAX_DIFFERENCES)
                            .map(difference -> "  " + difference + "\n")
                            .collect(Collectors.joining())
                    + (differences.size() > MAX_DIFFERENCES
                            ? "  and " + (differences.size() - MAX_DIFFERENCES) + " more\n"
                            : "")
                    + "If this is intended, accept it with " + updateCommand);
        }
    }

    /** Replaces the content of the file. */
    public void update(JsonNode generated) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, WRITER.writeValueAsString(generated) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
