package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value in a document, with the JSON pointer that leads to it.
 *
 * @param document the document
 * @param pointer the JSON pointer
 * @param node the value, a missing node when there is nothing
 */
record Place(Document document, String pointer, JsonNode node) {
    boolean exists() {
        return !node.isMissingNode();
    }

    /** The value under a key, which may be absent. */
    Place child(String key) {
        return new Place(document, pointer + "/" + escaped(key), node.path(key));
    }

    /** The element of a list. */
    Place at(int index) {
        return new Place(document, pointer + "/" + index, node.path(index));
    }

    /** The members of an object, each with its key as the last step of its pointer. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The elements of a list. */
    List<Place> elements() {
        List<Place> elements = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            elements.add(at(i));
        }
        return elements;
    }

    /** The text under a key, or an empty one. */
    String text(String key) {
        return node.path(key).asText("");
    }

    /** The value as text, or an empty one. */
    String text() {
        return node.asText("");
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    /** What this refers to, through as many references as there are; itself when it refers to nothing known. */
    Place resolved() {
        Place place = this;
        Set<String> seen = new HashSet<>();
        while (place.node.path("$ref").isTextual() && seen.add(place.pointer)) {
            Place target = document.resolve(place.text("$ref"));
            if (!target.exists()) {
                return place;
            }
            place = target;
        }
        return place;
    }

    /** Nothing, told to be here. */
    Place absent() {
        return new Place(document, pointer, MissingNode.getInstance());
    }

    /** A place with this value, told to be here. */
    Place holding(JsonNode value) {
        return new Place(document, pointer, value);
    }

    /** The schema that anything satisfies, told to be here. */
    Place anything() {
        return holding(JsonNodeFactory.instance.booleanNode(true));
    }

    static String escaped(String key) {
        boolean plain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
        return plain ? key : key.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place && document == place.document && pointer.equals(place.pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }
}
