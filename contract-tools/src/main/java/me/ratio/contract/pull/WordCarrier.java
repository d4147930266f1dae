package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.contract.diff.RenamedLocations;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;
import me.ratio.openapi.structure.OpenApiObjects;

/** Replaces the words of a published document by ours, place by place. */
final class WordCarrier {
    private final ObjectNode document;
    private final List<String> places = new ArrayList<>();

    private WordCarrier(ObjectNode document) {
        this.document = document;
    }

    /**
     * Replaces the words.
     *
     * @param ours our document, whose words are taken
     * @param published the published document, whose structure is taken; it stays as it is
     */
    static WordCarrier carry(ObjectNode ours, ObjectNode published) {
        WordCarrier carrier = new WordCarrier(published.deepCopy());
        carrier.replace(ours, published);
        return carrier;
    }

    /** The published structure with our words. */
    ObjectNode document() {
        return document;
    }

    /** JSON pointers of words that the publisher has and we do not. */
    List<String> placesWithoutWords() {
        return places;
    }

    private void replace(ObjectNode ours, ObjectNode published) {
        List<OpenApiObject> now = OpenApiObjects.of(document);
        Map<String, OpenApiObject> before = pairs(ours, published, now);
        for (OpenApiObject place : now) {
            List<String> keys = Words.keysOf(place);
            JsonNode old = before.containsKey(place.pointer())
                    ? before.get(place.pointer()).node()
                    : null;
            for (String key : keys) {
                JsonNode theirs = ((ObjectNode) place.node()).remove(key);
                boolean wanted = theirs != null || !Words.isExample(key);
                if (old != null && old.has(key) && wanted) {
                    ((ObjectNode) place.node()).set(key, old.get(key).<JsonNode>deepCopy());
                } else if (theirs != null) {
                    places.add(JsonPointers.child(place.pointer(), key));
                }
            }
        }
    }

    /** Our object for each place of the new document that has one. */
    private static Map<String, OpenApiObject> pairs(ObjectNode ours, ObjectNode published, List<OpenApiObject> now) {
        TreeMap<String, String> renames = new TreeMap<>(RenamedLocations.between(ours, published));
        Map<String, OpenApiObject> byPointer = new HashMap<>();
        now.forEach(place -> byPointer.put(place.pointer(), place));
        List<OpenApiObject> then = OpenApiObjects.of(ours);
        Identity oldNames = new Identity(then);
        Identity newNames = new Identity(now);
        Map<String, OpenApiObject> pairs = new HashMap<>();
        for (OpenApiObject place : then) {
            String moved = moved(place.pointer(), renames);
            OpenApiObject target =
                    moved.equals(place.pointer()) ? newNames.find(oldNames.at(place.pointer())) : byPointer.get(moved);
            if (target != null && target.kind() == place.kind()) {
                pairs.putIfAbsent(target.pointer(), place);
            }
        }
        return pairs;
    }

    /** Where a pointer leads after the renaming of the nearest thing around it. */
    private static String moved(String pointer, Map<String, String> renames) {
        for (String at = pointer; !at.isEmpty(); at = JsonPointers.parent(at)) {
            if (renames.containsKey(at)) {
                return renames.get(at) + pointer.substring(at.length());
            }
        }
        return pointer;
    }
}
