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

/** A committed JSON file that must equal what the build makes. */
public final class SnapshotFile {
    private static final int SHOWN = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final Path file;
    private final String command;

    /**
     * An accepted file, which need not exist yet.
     *
     * @param command the command that accepts a change, to be shown to whoever caused one
     */
    public SnapshotFile(Path file, String command) {
        this.file = file;
        this.command = command;
    }

    /**
     * The accepted content.
     *
     * @throws IllegalStateException when nothing was accepted yet
     */
    public JsonNode read() {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: make it with " + command);
        }
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does nothing when the file holds this already.
     *
     * @param made what the build makes now
     * @throws IllegalStateException saying where the two differ and how to accept it
     */
    public void requireEqual(JsonNode made) {
        JsonNode accepted = read();
        if (!accepted.equals(made)) {
            List<JsonDifference> differences = JsonValueComparison.differences(accepted, made);
            throw new IllegalStateException(file + " is not what the build makes:\n"
                    + differences.stream()
                            .limit(SHOWN)
                            .map(difference -> "  " + difference + "\n")
                            .collect(Collectors.joining())
                    + (differences.size() > SHOWN ? "  and " + (differences.size() - SHOWN) + " more\n" : "")
                    + "If the change is meant, accept it with " + command);
        }
    }

    /** Writes what the build makes now. */
    public void accept(JsonNode made) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, WRITER.writeValueAsString(made) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
