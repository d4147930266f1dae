package me.ratio.contract.diff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.OpenApiDocument;

/** Finds the schemas that anything outside of the list of schemas refers to, directly or through other schemas. */
final class UsedSchemas {
    private static final String SCHEMAS = "#/components/schemas/";

    private UsedSchemas() {}

    /** Returns their names. */
    static Set<String> of(OpenApiDocument document) {
        Set<String> used = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        document.tree().properties().stream()
                .filter(member -> !member.getKey().equals("components"))
                .forEach(member -> open.addAll(references(member.getValue())));
        for (Map.Entry<String, JsonNode> section :
                document.tree().path("components").properties()) {
            if (!section.getKey().equals("schemas")) {
                open.addAll(references(section.getValue()));
            }
        }
        while (!open.isEmpty()) {
            String reference = open.pop();
            if (reference.startsWith(SCHEMAS) && used.add(nameOf(reference))) {
                open.addAll(
                        references(document.resolve(SCHEMAS + nameOf(reference)).node()));
            }
        }
        return used;
    }

    private static String nameOf(String reference) {
        return reference.substring(SCHEMAS.length()).replaceFirst("/.*", "");
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsText("$ref");
    }
}
