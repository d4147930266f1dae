package me.ratio.generator.size;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.HttpMethods;

/**
 * A document whose generated code is measured.
 *
 * @param operations the number of operations
 * @param schemas the names of {@code components/schemas}
 */
record MeasuredDocument(Path document, int operations, Set<String> schemas) {
    static MeasuredDocument read(Path document) throws IOException {
        JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(document.toFile());
        int operations = 0;
        for (JsonNode path : tree.path("paths")) {
            for (String method : HttpMethods.KEYS) {
                operations += path.has(method) ? 1 : 0;
            }
        }
        Set<String> schemas = new HashSet<>();
        tree.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        return new MeasuredDocument(document, operations, schemas);
    }
}
