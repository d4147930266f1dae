package me.ratio.conformance.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads recordings and rejects unknown members: a misspelled one would be a check that silently never runs. */
public final class RecordingReader {
    private static final Set<String> MEMBERS = Set.of(
            "kind",
            "operation",
            "sources",
            "requestHeaders",
            "requestBody",
            "status",
            "responseBody",
            "withdrawn",
            "faults",
            "header",
            "encoded",
            "decoded");

    private RecordingReader() {}

    /**
     * Reads all recordings of a directory, sorted by name.
     *
     * @throws IllegalArgumentException when a file is not a valid recording
     * @throws UncheckedIOException when the directory cannot be read
     */
    public static List<Recording> readAll(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(RecordingReader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recording read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        try {
            JsonNode content = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!(content instanceof ObjectNode object)) {
                throw new IllegalArgumentException("recording " + name + " is not a JSON object");
            }
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (!MEMBERS.contains(member.getKey())) {
                    throw new IllegalArgumentException("recording " + name + ": '" + member.getKey()
                            + "' is not a valid member: use one of "
                            + MEMBERS.stream().sorted().toList());
                }
            }
            return new Recording(name, object);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("recording " + name + " is not valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
