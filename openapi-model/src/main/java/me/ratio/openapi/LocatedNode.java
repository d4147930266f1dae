package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a document with its JSON pointer. Two are equal when their documents and pointers are.
 *
 * @param document the document
 * @param pointer the JSON pointer
 * @param node the value; a missing node when there is none
 */
public record LocatedNode(OpenApiDocument document, String pointer, JsonNode node) {
    /** Tells whether there is a value, which may be null. */
    public boolean exists() {
        return !node.isMissingNode();
    }

    /** Tells whether the value is an object with this key. */
    public boolean has(String key) {
        return node.has(key);
    }

    /** Returns the value under a key, which may be missing. */
    public LocatedNode child(String key) {
        return new LocatedNode(document, JsonPointers.child(pointer, key), node.path(key));
    }

    /** Returns an element of a list, which may be missing. */
    public LocatedNode child(int index) {
        return new LocatedNode(document, JsonPointers.child(pointer, index), node.path(index));
    }

    /** Returns the keys of an object, in its order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Returns the members of an object by key, in their order; none for any other value. */
    public Map<String, LocatedNode> members() {
        Map<String, LocatedNode> members = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> members.put(key, child(key)));
        return members;
    }

    /** Returns the members of the object under a key. */
    public Map<String, LocatedNode> members(String key) {
        return child(key).members();
    }

    /** Returns the elements of a list; none for any other value. */
    public List<LocatedNode> elements() {
        List<LocatedNode> elements = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            elements.add(child(i));
        }
        return elements;
    }

    /** Returns the elements of the list under a key. */
    public List<LocatedNode> elements(String key) {
        return child(key).elements();
    }

    /** Returns the scalar under a key as text, {@code ""} when there is none. */
    public String text(String key) {
        return node.path(key).asText("");
    }

    /** Returns a scalar as text, {@code ""} for any other value. */
    public String text() {
        return node.asText("");
    }

    /** Tells whether the value under a key is {@code true}. The text {@code "true"} is not: lint reports it. */
    public boolean isTrue(String key) {
        return node.path(key).booleanValue();
    }

    /** Tells whether the value is an object with a reference. */
    public boolean isReference() {
        return node.path("$ref").isTextual();
    }

    /** Returns the target of a reference, which may be a reference itself; a missing value when there is none. */
    public LocatedNode target() {
        return isReference() ? document.resolve(text("$ref")) : absent();
    }

    /** Follows references to the end; returns the last reference when its target does not exist. */
    public LocatedNode resolved() {
        LocatedNode at = this;
        Set<String> seen = new HashSet<>();
        while (at.isReference() && seen.add(at.pointer)) {
            LocatedNode target = at.target();
            if (!target.exists()) {
                return at;
            }
            at = target;
        }
        return at;
    }

    /** Returns an absent value reported at this location. */
    public LocatedNode absent() {
        return withNode(MissingNode.getInstance());
    }

    /** Returns another value reported at this location. */
    public LocatedNode withNode(JsonNode value) {
        return new LocatedNode(document, pointer, value);
    }

    /** Returns the schema that allows any value, reported at this location. */
    public LocatedNode anything() {
        return withNode(JsonNodeFactory.instance.booleanNode(true));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocatedNode that && document == that.document && pointer.equals(that.pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }
}
