package me.ratio.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** JSON pointers (RFC 6901) as text. */
public final class JsonPointers {
    private JsonPointers() {}

    /**
     * Appends a key.
     *
     * @param pointer the pointer of an object or a list
     * @param key the key of the object, unescaped, or the index of the list
     * @return the pointer of the value under that key
     */
    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Appends an index.
     *
     * @param pointer the pointer of a list
     * @param index the index, counted from 0
     * @return the pointer of that entry
     */
    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    /**
     * Removes the last key.
     *
     * @param pointer a pointer with at least one key
     * @return the pointer of the object or list that contains the value
     */
    public static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /**
     * Returns the last key.
     *
     * @param pointer a pointer
     * @return its last key, unescaped, or its last index; {@code ""} for the whole document
     */
    public static String lastKey(String pointer) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        return key.replace("~1", "/").replace("~0", "~");
    }

    /**
     * Returns the pointer of a reference.
     *
     * @param reference the reference, which begins with {@code #}
     * @return the fragment after that, decoded; unchanged when it cannot be decoded
     */
    public static String ofReference(String reference) {
        String fragment = reference.substring(1);
        try {
            // URLDecoder reads a plus sign as a blank, which is right for a query but not for a fragment.
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    /**
     * Returns the value at a pointer.
     *
     * @param document the document
     * @param pointer the pointer, which need not be well-formed
     * @return the value, or a missing node when there is none
     */
    public static JsonNode find(JsonNode document, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return MissingNode.getInstance();
        }
        return document.at(JsonPointer.compile(pointer));
    }
}
