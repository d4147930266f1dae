package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.ratio.openapi.DocumentationKeys;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;

/**
 * Replaces the descriptions and examples of a published document by ours, object by object.
 *
 * <p>The structure is theirs, the descriptions are ours. So each object of the published document loses its own texts and
 * takes those of the corresponding object of ours. The published text is not taken where ours has none: somebody has to
 * read it first.
 *
 * <p>An example is different: it goes if the publisher removed it, because it may not be valid any more.
 */
final class DocumentationTransfer {
    private DocumentationTransfer() {}

    /**
     * Replaces the descriptions and examples.
     *
     * @param pairs the objects of the published document, which are changed, with ours
     * @return the JSON pointers of the examples that the published document has and ours has not
     */
    static List<String> apply(CorrespondingObjects pairs) {
        OurDocumentation ours = new OurDocumentation(pairs);
        List<String> withoutExample = new ArrayList<>();
        for (OpenApiObject object : pairs.objects()) {
            for (String key : DocumentationKeys.of(object)) {
                ObjectNode node = (ObjectNode) object.node();
                JsonNode theirs = node.remove(key);
                boolean example = DocumentationKeys.isExample(key) || key.equals("value");
                Optional<JsonNode> own = theirs == null && example ? Optional.empty() : ours.of(object, key);
                own.ifPresent(value -> node.set(key, value));
                if (own.isEmpty() && theirs != null && example) {
                    withoutExample.add(JsonPointers.child(object.pointer(), key));
                }
            }
        }
        return withoutExample;
    }
}
