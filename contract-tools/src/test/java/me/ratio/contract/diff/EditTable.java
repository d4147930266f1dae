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
 * semicolons; see {@link Edit}. Steps before {@code =>} make the old document.
 */
final class EditTable {
    static final List<String> VERSIONS = List.of("3.0", "3.1");

    private static final Map<String, ObjectNode> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<Row, DiffReport> REPORTS = new ConcurrentHashMap<>();
    private static final Map<Row, DiffReport> REVERSE_REPORTS = new ConcurrentHashMap<>();

    /**
     * One line.
     *
     * @param name the kind of edit
     * @param version the version to apply it to
     * @param preparation the steps that make the old document
     * @param steps the steps from the old document to the new one
     */
    record Row(String name, String version, List<String> preparation, List<String> steps) {
        /** Returns the old document, which must not be changed. */
        ObjectNode before() {
            return preparation.isEmpty() ? shared(version) : edited(preparation);
        }

        /** Returns the new document. */
        ObjectNode after() {
            return edited(Stream.concat(preparation.stream(), steps.stream()).toList());
        }

        private ObjectNode edited(List<String> edits) {
            ObjectNode document = document(version);
            edits.forEach(step -> Edit.apply(step, document));
            return document;
        }

        /** Returns the differences for a strict consumer; several tests look at the same ones. */
        DiffReport report() {
            return REPORTS.computeIfAbsent(
                    this, row -> ContractDiff.between(row.before(), row.after(), DiffOptions.strict()));
        }

        /** Returns the differences of the opposite edit. */
        DiffReport reverseReport() {
            return REVERSE_REPORTS.computeIfAbsent(
                    this, row -> ContractDiff.between(row.after(), row.before(), DiffOptions.strict()));
        }

        @Override
        public String toString() {
            return version + " " + name;
        }
    }

    private EditTable() {}

    /** Returns the document of a version, in a copy that may be changed. */
    static ObjectNode document(String version) {
        return shared(version).deepCopy();
    }

    private static ObjectNode shared(String version) {
        return DOCUMENTS.computeIfAbsent(version, EditTable::read);
    }

    private static ObjectNode read(String version) {
        try {
            return DocumentReader.readOpenApi(Path.of(
                    EditTable.class.getResource("library-" + version + ".yaml").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns every line of some tables, once for each version that it applies to. */
    static List<Row> rows(List<String> tables) {
        return tables.stream().flatMap(table -> rows(table).stream()).toList();
    }

    /** Returns every line of a table, once for each version that it applies to. */
    static List<Row> rows(String table) {
        return lines(table)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 3))
                .flatMap(cells -> VERSIONS.stream()
                        .filter(version -> cells[1].equals("*") || cells[1].equals(version))
                        .map(version -> row(cells, version)))
                .toList();
    }

    private static Row row(String[] cells, String version) {
        String[] sides = cells[2].split(" => ", 2);
        List<String> preparation = sides.length == 1 ? List.of() : steps(sides[0]);
        return new Row(cells[0], version, preparation, steps(sides[sides.length - 1]));
    }

    private static List<String> steps(String cell) {
        return Arrays.asList(cell.split(" ; "));
    }

    private static Stream<String> lines(String table) {
        try (InputStream content = EditTable.class.getResourceAsStream(table)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
