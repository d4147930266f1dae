package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/** Tells the keywords that describe a schema from those that restrict its values. */
public final class AnnotationKeywords {
    private static final Set<String> DOCUMENTATION = Set.of(
            "title", "description", "default", "example", "examples", "deprecated", "externalDocs", "xml", "$comment");

    /** Keywords that no value but null depends on. */
    private static final Set<String> USE = Set.of("readOnly", "writeOnly", "nullable");

    private AnnotationKeywords() {}

    /** Tells whether a keyword leaves the set of values as it is, null aside. Extensions do. */
    public static boolean isAnnotation(String keyword) {
        return isDocumentation(keyword) || USE.contains(keyword);
    }

    private static boolean isDocumentation(String keyword) {
        return DOCUMENTATION.contains(keyword) || keyword.startsWith("x-");
    }

    /**
     * Returns what may be read of a schema that is a reference in OpenAPI 3.0: its documentation and its extensions.
     * {@code {$ref: …, nullable: true, maxLength: 3}} says no more than its reference there.
     */
    static LocatedNode documented(LocatedNode reference) {
        ObjectNode kept = ((ObjectNode) reference.node()).objectNode();
        for (Map.Entry<String, JsonNode> member : reference.node().properties()) {
            if (member.getKey().equals("$ref") || isDocumentation(member.getKey())) {
                kept.set(member.getKey(), member.getValue());
            }
        }
        return reference.withNode(kept);
    }
}
