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
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;
import me.ratio.openapi.ValueType.Form;

/**
 * Sorts the keys of a document, so that a text diff shows only real changes: keys of OpenAPI in the order of the model,
 * freely chosen names in their earlier order, and new ones after them.
 *
 * <p>Generators print paths and schemas in an order that may vary from run to run. A pull without changes has to give
 * the same bytes again.
 */
final class CanonicalOrder {
    private final ObjectNode before;

    private CanonicalOrder(ObjectNode before) {
        this.before = before;
    }

    /**
     * Sorts a document.
     *
     * @param document the document, which is changed
     * @param before its earlier version
     */
    static void apply(ObjectNode document, ObjectNode before) {
        CanonicalOrder order = new CanonicalOrder(before);
        OpenApiObjects.of(document).forEach(order::sort);
    }

    private void sort(OpenApiObject object) {
        if (!(object.node() instanceof ObjectNode node)) {
            return;
        }
        object.type().keys().forEach((key, type) -> {
            if (type.form() == Form.MAP && node.get(key) instanceof ObjectNode map) {
                arrange(map, oldNames(JsonPointers.child(object.pointer(), key)));
            }
        });
        List<String> wanted = new ArrayList<>(object.type().keys().keySet());
        wanted.addAll(oldNames(object.pointer()));
        arrange(node, wanted);
    }

    private List<String> oldNames(String pointer) {
        List<String> names = new ArrayList<>();
        JsonPointers.find(before, pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Sorts the keys of an object: the wanted ones first, then the others in their present order. */
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
