package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.DocumentationKeys;
import me.ratio.openapi.JsonPointers;

/**
 * Finds what became of a value that a new document no longer has: it was renamed, moved, probably renamed, or removed.
 *
 * <p>Schemas, paths and parameters that correspond are known from {@code diff}. For other names, such as those of
 * properties, a new name beside the old one is a likely rename when it is the only one with the same content.
 */
final class LikelyRename {
    private final JsonNode old;
    private final JsonNode next;
    private final Map<String, String> renames;

    /**
     * Compares two documents.
     *
     * @param old the earlier document
     * @param next the later document
     * @param renames the known renames, from earlier to later JSON pointers
     */
    LikelyRename(ObjectNode old, ObjectNode next, Map<String, String> renames) {
        this.old = DocumentationKeys.without(old);
        this.next = DocumentationKeys.without(next);
        this.renames = renames;
    }

    /** Explains why a value of the earlier document is not at its place any more; empty when it still is. */
    Optional<String> of(String pointer) {
        String before = "";
        String after = "";
        Optional<String> renamed = Optional.empty();
        for (String key : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            String parent = before;
            before = before + "/" + key;
            String moved = renames.get(before);
            if (moved != null) {
                after = moved;
                renamed = Optional.of(before + " is now " + after);
            } else if (JsonPointers.find(next, after + "/" + key).isMissingNode()) {
                String removed = before;
                return Optional.of(candidate(parent, after, before)
                        .map(name -> removed + " is probably " + name + " now")
                        .orElse(removed + " was removed"));
            } else {
                after = after + "/" + key;
            }
        }
        return renamed;
    }

    /** Returns the new pointer of the only new name with the content of the old one. */
    private Optional<String> candidate(String oldParent, String newParent, String pointer) {
        JsonNode before = JsonPointers.find(old, oldParent);
        JsonNode content = JsonPointers.find(old, pointer);
        List<String> candidates = new ArrayList<>();
        JsonPointers.find(next, newParent).properties().forEach(entry -> {
            if (!before.has(entry.getKey()) && entry.getValue().equals(content)) {
                candidates.add(JsonPointers.child(newParent, entry.getKey()));
            }
        });
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
