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
     * Goes one step down.
     *
     * @param pointer where the step starts
     * @param key the key of an object, unescaped, or the index of a list
     * @return the pointer of the value under that key
     */
    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Goes one step down, into a list.
     *
     * @param pointer where the step starts
     * @param index the index, counted from 0
     * @return the pointer of that entry
     */
    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    /**
     * Goes one step up.
     *
     * @param pointer a pointer with at least one step
     * @return the pointer of the value around it
     */
    public static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /**
     * Names the last step.
     *
     * @param pointer a pointer
     * @return its last key, unescaped, or its last index; {@code ""} for the whole document
     */
    public static String lastKey(String pointer) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        return key.replace("~1", "/").replace("~0", "~");
    }

    /**
     * Reads the pointer in a reference.
     *
     * @param reference the reference, which begins with {@code #}
     * @return what stands after that, decoded; as it stands when it cannot be decoded
     */
    public static String ofReference(String reference) {
        String fragment = reference.substring(1);
        try {
            // A plus sign means itself in a fragment, other than in a query.
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    /**
     * Looks a pointer up.
     *
     * @param document where it is looked up
     * @param pointer the pointer, also one that is not well-formed
     * @return the value, or a missing node when there is none
     */
    public static JsonNode find(JsonNode document, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return MissingNode.getInstance();
        }
        return document.at(JsonPointer.compile(pointer));
    }
}
