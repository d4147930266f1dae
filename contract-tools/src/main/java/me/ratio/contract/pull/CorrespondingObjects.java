package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import me.ratio.contract.diff.RenamedLocations;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;

/**
 * The objects of a published document, with the corresponding objects of ours.
 *
 * <p>A renamed object is found by its new pointer, every other one by its identity. The documents may be of different
 * versions of OpenAPI.
 */
final class CorrespondingObjects {
    private final List<OpenApiObject> objects;
    private final Map<String, String> renames;
    private final Map<String, OpenApiObject> ours = new HashMap<>();

    private CorrespondingObjects(List<OpenApiObject> objects, Map<String, String> renames) {
        this.objects = objects;
        this.renames = renames;
    }

    /**
     * Pairs the objects of two documents.
     *
     * @param ours our document
     * @param published the published document; neither is changed
     * @param document a copy of the published document, to which the objects belong
     */
    static CorrespondingObjects between(ObjectNode ours, ObjectNode published, ObjectNode document) {
        CorrespondingObjects pairs = new CorrespondingObjects(
                OpenApiObjects.of(document), new TreeMap<>(RenamedLocations.between(ours, published)));
        pairs.add(OpenApiObjects.of(ours));
        return pairs;
    }

    private void add(List<OpenApiObject> then) {
        Map<String, OpenApiObject> byPointer = new HashMap<>();
        objects.forEach(object -> byPointer.put(object.pointer(), object));
        ObjectIdentities oldIdentities = new ObjectIdentities(then);
        ObjectIdentities newIdentities = new ObjectIdentities(objects);
        for (OpenApiObject object : then) {
            String moved = moved(object.pointer());
            OpenApiObject target = moved.equals(object.pointer())
                    ? newIdentities.find(oldIdentities.at(object.pointer()))
                    : byPointer.get(moved);
            if (target != null && target.is(object.type().name())) {
                ours.putIfAbsent(target.pointer(), object);
            }
        }
    }

    /** Returns the objects of the published document. */
    List<OpenApiObject> objects() {
        return objects;
    }

    /** Returns the object of ours that corresponds to the one at a pointer of the published document. */
    Optional<OpenApiObject> oursAt(String pointer) {
        return Optional.ofNullable(ours.get(pointer));
    }

    /** Maps the pointers of ours to those of the published document, for what was renamed or moved. */
    Map<String, String> renames() {
        return renames;
    }

    private String moved(String pointer) {
        return moved(pointer, renames);
    }

    /** Returns the new pointer of a value, if it or an object around it was renamed. The innermost rename counts. */
    static String moved(String pointer, Map<String, String> renames) {
        for (String at = pointer; !at.isEmpty(); at = JsonPointers.parent(at)) {
            if (renames.containsKey(at)) {
                return renames.get(at) + pointer.substring(at.length());
            }
        }
        return pointer;
    }
}
