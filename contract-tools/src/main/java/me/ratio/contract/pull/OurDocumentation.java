package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import me.ratio.openapi.OpenApiObject;

/**
 * Finds our description or example for a key of a published object.
 *
 * <p>OpenAPI 3.1 writes the {@code example} of a schema as a list of {@code examples}, and a publisher may replace the
 * {@code example} of a parameter or body by named examples. Ours is the same value in the other form.
 */
final class OurDocumentation {
    private static final String EXAMPLE = "example";
    private static final String EXAMPLES = "examples";

    private final CorrespondingObjects pairs;

    OurDocumentation(CorrespondingObjects pairs) {
        this.pairs = pairs;
    }

    /** Returns our value for a key of a published object, or nothing when we have none. */
    Optional<JsonNode> of(OpenApiObject published, String key) {
        Optional<OpenApiObject> ours = pairs.oursAt(published.pointer());
        if (ours.isEmpty()) {
            return key.equals("value") ? example(published) : Optional.empty();
        }
        JsonNode value = ours.get().node().path(key);
        if (!value.isMissingNode()) {
            return Optional.of(value.deepCopy());
        }
        return switch (key) {
            case EXAMPLE -> first(ours.get());
            case EXAMPLES ->
                Optional.ofNullable(ours.get().node().get(EXAMPLE))
                        .map(example -> JsonNodeFactory.instance.arrayNode().add(example.<JsonNode>deepCopy()));
            default -> Optional.empty();
        };
    }

    /** Returns the first of our examples, which are a list in a schema and objects with a value elsewhere. */
    private static Optional<JsonNode> first(OpenApiObject ours) {
        JsonNode examples = ours.node().path(EXAMPLES);
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        JsonNode first = examples.elements().next();
        return Optional.ofNullable(ours.is("Schema") ? first : first.get("value"))
                .map(JsonNode::deepCopy);
    }

    /** Returns our only example for a published one with a name. */
    private Optional<JsonNode> example(OpenApiObject published) {
        return published
                .parent()
                .filter(parent -> parent.node().path(EXAMPLES).size() == 1)
                .flatMap(parent -> pairs.oursAt(parent.pointer()))
                .map(ours -> ours.node().get(EXAMPLE))
                .map(JsonNode::deepCopy);
    }
}
