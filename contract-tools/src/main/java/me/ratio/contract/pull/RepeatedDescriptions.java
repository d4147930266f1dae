package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.DocumentationKeys;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.Parameters;

/**
 * Describes new parameters, headers, properties and responses as our document describes others of the same name and
 * schema.
 *
 * <p>All others have to agree. One is enough for a parameter or header. A property such as {@code name} often means
 * something else in another schema, so two are needed, and two responses with the same status.
 */
final class RepeatedDescriptions {
    private final List<OpenApiObject> objects;
    private final JsonNode structure;
    /** The texts or examples that are known for objects of the same name and schema, with their frequency. */
    private final Map<String, Map<JsonNode, Integer>> known = new HashMap<>();

    RepeatedDescriptions(CorrespondingObjects pairs, ObjectNode document) {
        this.objects = pairs.objects().stream()
                .filter(object -> object.node().isObject() && !object.isReference())
                .toList();
        this.structure = DocumentationKeys.without(document);
        for (OpenApiObject object : objects) {
            for (String key : DocumentationKeys.of(object)) {
                JsonNode value = object.node().path(key);
                if (!value.isMissingNode() && !value.asText("?").isBlank()) {
                    identity(object)
                            .ifPresent(identity -> known.computeIfAbsent(key + identity, any -> new LinkedHashMap<>())
                                    .merge(value, 1, Integer::sum));
                }
            }
        }
    }

    /**
     * Fills in missing descriptions and examples.
     *
     * @param missing their JSON pointers
     * @return the JSON pointers of those that are filled in
     */
    List<String> fill(Collection<String> missing) {
        List<String> filled = new ArrayList<>();
        for (OpenApiObject object : objects) {
            for (String key : DocumentationKeys.of(object)) {
                String pointer = JsonPointers.child(object.pointer(), key);
                if (missing.contains(pointer)) {
                    identity(object)
                            .flatMap(identity -> agreed(object, key + identity))
                            .ifPresent(value -> {
                                ((ObjectNode) object.node()).set(key, value.<JsonNode>deepCopy());
                                filled.add(pointer);
                            });
                }
            }
        }
        return filled;
    }

    private Optional<JsonNode> agreed(OpenApiObject object, String identity) {
        int needed = object.is("Parameter") || object.is("Header") ? 1 : 2;
        Map<JsonNode, Integer> values = known.getOrDefault(identity, Map.of());
        return values.size() == 1
                ? values.keySet().stream()
                        .filter(value -> values.get(value) >= needed)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> identity(OpenApiObject object) {
        JsonNode node = JsonPointers.find(structure, object.pointer());
        String name = JsonPointers.lastKey(object.pointer());
        return switch (object.type().name()) {
            case "Parameter" ->
                Optional.of(" parameter "
                        + Parameters.key(
                                node.path("in").asText(), node.path("name").asText()) + " "
                        + node.path("schema") + node.path("content"));
            case "Header" -> Optional.of(" header " + name + " " + node.path("schema") + node.path("content"));
            case "Response" -> Optional.of(" response " + name + " " + node);
            case "Schema" ->
                object.key().equals("properties") ? Optional.of(" property " + name + " " + node) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
