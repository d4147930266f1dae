package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentReader;

/**
 * The documents of these tests, and the tables of edits of them.
 *
 * <p>A line is a name, the version of OpenAPI that it applies to ({@code *} for both), and steps separated by
 * semicolons; see {@link Edit}.
 */
final class EditTable {
    static final List<String> VERSIONS = List.of("3.0", "3.1");

    private static final Map<String, ObjectNode> READ = new ConcurrentHashMap<>();

    /**
     * One line.
     *
     * @param name the kind of edit
     * @param version the version to apply it to
     * @param steps what to do
     */
    record Row(String name, String version, List<String> steps) {
        /** The document before. */
        ObjectNode before() {
            return document(version);
        }

        /** The document after. */
        ObjectNode after() {
            ObjectNode document = document(version);
            steps.forEach(step -> Edit.apply(step, document));
            return document;
        }

        @Override
        public String toString() {
            return version + " " + name;
        }
    }

    private EditTable() {}

    /** The document of a version, in a copy that may be changed. */
    static ObjectNode document(String version) {
        return READ.computeIfAbsent(version, EditTable::read).deepCopy();
    }

    private static ObjectNode read(String version) {
        try {
            return DocumentReader.readOpenApi(Path.of(
                    EditTable.class.getResource("library-" + version + ".yaml").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every line of a table for every version that it applies to. */
    static List<Row> rows(String table) {
        return lines(table)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .flatMap(cells -> VERSIONS.stream()
                        .filter(version -> cells[1].equals("*") || cells[1].equals(version))
                        .map(version -> new Row(cells[0], version, Arrays.asList(cells[2].split(" ; ")))))
                .toList();
    }

    private static Stream<String> lines(String table) {
        try (InputStream content = EditTable.class.getResourceAsStream(table)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
