package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.contract.Pointer;
import me.ratio.contract.diff.Pairing;
import me.ratio.contract.structure.Place;
import me.ratio.contract.structure.Structure;

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
        List<Place> now = Structure.of(document);
        Map<String, Place> before = pairs(ours, published, now);
        for (Place place : now) {
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
                    places.add(Pointer.child(place.pointer(), key));
                }
            }
        }
    }

    /** Our object for each place of the new document that has one. */
    private static Map<String, Place> pairs(ObjectNode ours, ObjectNode published, List<Place> now) {
        TreeMap<String, String> renames = new TreeMap<>(Pairing.renames(ours, published));
        Map<String, Place> byPointer = new HashMap<>();
        now.forEach(place -> byPointer.put(place.pointer(), place));
        List<Place> then = Structure.of(ours);
        Identity oldNames = new Identity(then);
        Identity newNames = new Identity(now);
        Map<String, Place> pairs = new HashMap<>();
        for (Place place : then) {
            String moved = moved(place.pointer(), renames);
            Place target =
                    moved.equals(place.pointer()) ? newNames.find(oldNames.at(place.pointer())) : byPointer.get(moved);
            if (target != null && target.kind() == place.kind()) {
                pairs.putIfAbsent(target.pointer(), place);
            }
        }
        return pairs;
    }

    /** Where a pointer leads after the renaming of the nearest thing around it. */
    private static String moved(String pointer, Map<String, String> renames) {
        for (String at = pointer; !at.isEmpty(); at = Pointer.parent(at)) {
            if (renames.containsKey(at)) {
                return renames.get(at) + pointer.substring(at.length());
            }
        }
        return pointer;
    }
}
