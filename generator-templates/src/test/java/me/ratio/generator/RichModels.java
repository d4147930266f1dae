package me.ratio.generator;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import me.ratio.contract.sample.SampleGenerator;
import me.ratio.contract.sample.SampleOptions;
import me.ratio.openapi.DocumentReader;

/**
 * The Java types of a document's schemas, whatever their names: they are the types of properties in additional classes,
 * which refer to one schema each.
 */
final class RichModels {
    static final List<String> DOCUMENTS = List.of("rich/openapi-3.0.yaml", "rich/openapi-3.1.yaml");

    private static final String SCHEMAS = "/components/schemas/";
    private static final String INDEX = "IndexOfSchemas";
    private static final int PER_CLASS = 50;

    private final Map<String, JavaType> types = new TreeMap<>();
    private final SampleGenerator values;

    private RichModels(SampleGenerator values) {
        this.values = values;
    }

    static RichModels of(String document, Path folder) throws Exception {
        ObjectNode tree = document(document, folder);
        List<String> names = names(tree);
        RichModels models = new RichModels(new SampleGenerator(tree, 0));
        for (int i = 0; i < names.size(); i++) {
            index(tree, i).putObject("p" + i).put("$ref", "#" + SCHEMAS + names.get(i));
        }
        Path indexed = folder.resolve("indexed.json");
        Files.writeString(indexed, tree.toString());
        Generated generated = Generated.ofDocument(indexed, folder);
        for (int i = 0; i < names.size(); i++) {
            Class<?> index = generated.type(Generation.MODEL, INDEX + i / PER_CLASS);
            models.types.put(
                    names.get(i),
                    Generated.JSON.constructType(index.getMethod("p" + i).getGenericReturnType()));
        }
        return models;
    }

    /** Returns the names of all schemas. */
    Set<String> schemas() {
        return types.keySet();
    }

    JavaType type(String schema) {
        return types.get(schema);
    }

    /** A generated value of a schema. */
    JsonNode draw(String schema, long seed, SampleOptions settings) {
        return values.with(seed, settings).generate(SCHEMAS + schema);
    }

    private static List<String> names(JsonNode tree) {
        List<String> names = new ArrayList<>();
        tree.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode document(String document, Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("plain.yaml");
        Files.writeString(file, Generation.text(document));
        return DocumentReader.readOpenApi(file);
    }

    private static ObjectNode index(ObjectNode tree, int number) {
        ObjectNode schema = tree.withObject(SCHEMAS + INDEX + number / PER_CLASS);
        return schema.put("type", "object").withObject("/properties");
    }
}
