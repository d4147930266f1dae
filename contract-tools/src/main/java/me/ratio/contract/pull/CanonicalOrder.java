package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;
import me.ratio.openapi.structure.OpenApiObjects;
import me.ratio.openapi.structure.ValueType.Form;

/**
 * Puts the keys of a document into one order, so that only what changed shows as changed: the keys of OpenAPI as its
 * table lists them, names of the author's choice as they stood before, new ones after them.
 */
final class CanonicalOrder {
    private final ObjectNode before;

    private CanonicalOrder(ObjectNode before) {
        this.before = before;
    }

    /**
     * Orders a document, which is changed.
     *
     * @param document the document
     * @param before an earlier state of it
     */
    static void apply(ObjectNode document, ObjectNode before) {
        CanonicalOrder order = new CanonicalOrder(before);
        OpenApiObjects.of(document).forEach(order::sort);
    }

    private void sort(OpenApiObject place) {
        if (!(place.node() instanceof ObjectNode object)) {
            return;
        }
        place.type().keys().forEach((key, type) -> {
            if (type.form() == Form.MAP && object.get(key) instanceof ObjectNode map) {
                arrange(map, oldNames(JsonPointers.child(place.pointer(), key)));
            }
        });
        List<String> wanted = new ArrayList<>(place.type().keys().keySet());
        wanted.addAll(oldNames(place.pointer()));
        arrange(object, wanted);
    }

    private List<String> oldNames(String pointer) {
        List<String> names = new ArrayList<>();
        JsonPointers.find(before, pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void arrange(ObjectNode object, List<String> wanted) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        Set<String> order = new LinkedHashSet<>(wanted);
        order.retainAll(fields.keySet());
        order.addAll(fields.keySet());
        object.removeAll();
        order.forEach(key -> object.set(key, fields.get(key)));
    }
}
