package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.contract.diff.RenamedLocations;
import me.ratio.openapi.DocumentationKeys;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;

/**
 * Replaces the descriptions and examples of a published document by ours, object by object.
 *
 * <p>The structure is theirs, the descriptions are ours. So each object of the published document loses its own texts and
 * takes those of the corresponding object of ours. Where ours has none, the pointer is reported as undocumented, and the
 * published text is not taken: somebody has to read it first.
 *
 * <p>An example is different: it goes if the publisher removed it, because it may not be valid any more.
 */
final class DocumentationTransfer {
    private final ObjectNode document;
    private final List<String> undocumented = new ArrayList<>();

    private DocumentationTransfer(ObjectNode document) {
        this.document = document;
    }

    /**
     * Transfers our descriptions and examples to a copy of the published document.
     *
     * @param ours our document
     * @param published the published document; neither is changed
     */
    static DocumentationTransfer between(ObjectNode ours, ObjectNode published) {
        DocumentationTransfer transfer = new DocumentationTransfer(published.deepCopy());
        transfer.replace(ours, published);
        return transfer;
    }

    /** Returns the published structure with our descriptions and examples. */
    ObjectNode document() {
        return document;
    }

    /** Returns the JSON pointers of descriptions and examples that the published document has and ours has not. */
    List<String> undocumented() {
        return undocumented;
    }

    private void replace(ObjectNode ours, ObjectNode published) {
        List<OpenApiObject> now = OpenApiObjects.of(document);
        Map<String, OpenApiObject> before = pairs(ours, published, now);
        for (OpenApiObject object : now) {
            JsonNode old = before.containsKey(object.pointer())
                    ? before.get(object.pointer()).node()
                    : null;
            for (String key : DocumentationKeys.of(object)) {
                JsonNode theirs = ((ObjectNode) object.node()).remove(key);
                boolean wanted = theirs != null || !DocumentationKeys.isExample(key);
                if (old != null && old.has(key) && wanted) {
                    ((ObjectNode) object.node()).set(key, old.get(key).<JsonNode>deepCopy());
                } else if (theirs != null) {
                    undocumented.add(JsonPointers.child(object.pointer(), key));
                }
            }
        }
    }

    /** Maps the pointers of the new document to the corresponding objects of ours. */
    private static Map<String, OpenApiObject> pairs(ObjectNode ours, ObjectNode published, List<OpenApiObject> now) {
        TreeMap<String, String> renames = new TreeMap<>(RenamedLocations.between(ours, published));
        Map<String, OpenApiObject> byPointer = new HashMap<>();
        now.forEach(object -> byPointer.put(object.pointer(), object));
        List<OpenApiObject> then = OpenApiObjects.of(ours);
        ObjectIdentities oldIdentities = new ObjectIdentities(then);
        ObjectIdentities newIdentities = new ObjectIdentities(now);
        Map<String, OpenApiObject> pairs = new HashMap<>();
        for (OpenApiObject object : then) {
            // A renamed object is found by its new pointer, every other one by its identity.
            String moved = moved(object.pointer(), renames);
            OpenApiObject target = moved.equals(object.pointer())
                    ? newIdentities.find(oldIdentities.at(object.pointer()))
                    : byPointer.get(moved);
            if (target != null && target.type() == object.type()) {
                pairs.putIfAbsent(target.pointer(), object);
            }
        }
        return pairs;
    }

    /**
     * Returns the new pointer of a value, if it or an object around it was renamed. The innermost rename counts.
     */
    private static String moved(String pointer, Map<String, String> renames) {
        for (String at = pointer; !at.isEmpty(); at = JsonPointers.parent(at)) {
            if (renames.containsKey(at)) {
                return renames.get(at) + pointer.substring(at.length());
            }
        }
        return pointer;
    }
}
