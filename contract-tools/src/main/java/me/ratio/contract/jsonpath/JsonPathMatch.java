package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import me.ratio.openapi.JsonPointers;

/** A value that an expression selects, with its location in the document. */
public final class JsonPathMatch {
    private final Optional<JsonPathMatch> parent;
    private final Optional<String> name;
    private final int index;
    private final JsonNode value;

    private JsonPathMatch(Optional<JsonPathMatch> parent, Optional<String> name, int index, JsonNode value) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    static JsonPathMatch root(JsonNode document) {
        return new JsonPathMatch(Optional.empty(), Optional.empty(), 0, document);
    }

    JsonPathMatch child(String name, JsonNode value) {
        return new JsonPathMatch(Optional.of(this), Optional.of(name), 0, value);
    }

    JsonPathMatch child(int index) {
        return new JsonPathMatch(Optional.of(this), Optional.empty(), index, value.get(index));
    }

    /** Returns the value. */
    public JsonNode value() {
        return value;
    }

    /** Returns the object or array that contains the value, or nothing for the whole document. */
    public Optional<JsonPathMatch> parent() {
        return parent;
    }

    /** Returns the name of the value in the object that contains it, or nothing when that is an array. */
    public Optional<String> name() {
        return name;
    }

    /** Returns the index of the value in the array that contains it. */
    public int index() {
        return index;
    }

    /** Returns the normalized path of RFC 9535, such as {@code $['servers'][0]}. */
    public String normalizedPath() {
        StringBuilder path = new StringBuilder("$");
        for (JsonPathMatch match : fromRoot()) {
            path.append('[')
                    .append(match.name.map(JsonPathStringLiteral::quote).orElse(Integer.toString(match.index)))
                    .append(']');
        }
        return path.toString();
    }

    /** Returns the JSON pointer, such as {@code /servers/0}. */
    public String pointer() {
        String pointer = "";
        for (JsonPathMatch match : fromRoot()) {
            pointer = JsonPointers.child(pointer, match.name.orElse(Integer.toString(match.index)));
        }
        return pointer;
    }

    private Deque<JsonPathMatch> fromRoot() {
        Deque<JsonPathMatch> matches = new ArrayDeque<>();
        for (JsonPathMatch match = this; match.parent.isPresent(); match = match.parent.get()) {
            matches.push(match);
        }
        return matches;
    }

    /** Returns the normalized path. */
    @Override
    public String toString() {
        return normalizedPath();
    }
}
