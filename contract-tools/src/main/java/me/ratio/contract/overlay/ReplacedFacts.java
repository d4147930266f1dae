package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.contract.jsonpath.JsonPathMatch;
import me.ratio.openapi.DocumentationKeys;
import me.ratio.openapi.JsonPointers;

/**
 * Records which published facts actions replace or remove. What an earlier action wrote is not published, and words are
 * not facts.
 */
final class ReplacedFacts {
    private final ObjectNode facts;
    private final Map<JsonNode, String> published = new IdentityHashMap<>();
    private final Map<JsonNode, Set<String>> written = new IdentityHashMap<>();
    private final Map<String, ReplacedFact> recorded = new LinkedHashMap<>();

    /**
     * @param document the document as it was published
     * @param copy the copy of it that the actions change
     */
    ReplacedFacts(ObjectNode document, ObjectNode copy) {
        this.facts = DocumentationKeys.without(document);
        index("", copy);
    }

    /** Nodes are known by identity, because removing elements of an array changes the pointers of the others. */
    private void index(String pointer, JsonNode node) {
        if (node.isContainerNode()) {
            published.put(node, pointer);
        }
        node.properties().forEach(member -> index(JsonPointers.child(pointer, member.getKey()), member.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            index(JsonPointers.child(pointer, i), node.get(i));
        }
    }

    /** Records that a match is about to be replaced or removed. */
    void record(JsonPathMatch match) {
        JsonNode parent = match.parent().orElseThrow().value();
        if (parent instanceof ArrayNode) {
            record(parent, Integer.toString(match.index()), match.value());
        } else {
            record((ObjectNode) parent, match.name().orElseThrow());
        }
    }

    /** Records that a member of an object is about to be replaced. */
    void record(ObjectNode parent, String key) {
        record(parent, key, parent.get(key));
        written.computeIfAbsent(parent, node -> new HashSet<>()).add(key);
    }

    private void record(JsonNode parent, String key, JsonNode value) {
        Optional<String> pointer = value.isContainerNode()
                ? Optional.ofNullable(published.get(value))
                : Optional.ofNullable(published.get(parent))
                        .filter(at -> !written.getOrDefault(parent, Set.of()).contains(key))
                        .map(at -> JsonPointers.child(at, key));
        pointer.filter(at -> !JsonPointers.find(facts, at).isMissingNode())
                .ifPresent(at -> recorded.put(at, new ReplacedFact(at, JsonPointers.find(facts, at))));
    }

    /** Returns the facts recorded since the last call. */
    List<ReplacedFact> takeRecorded() {
        List<ReplacedFact> taken = List.copyOf(recorded.values());
        recorded.clear();
        return taken;
    }
}
