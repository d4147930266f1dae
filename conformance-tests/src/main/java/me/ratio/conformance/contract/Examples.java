package me.ratio.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import me.ratio.openapi.LocatedNode;

/** Finds the example of a parameter or of a body's content. */
final class Examples {
    private Examples() {}

    /**
     * Returns the first example: the one next to the schema, the first of the named ones, or the schema's own.
     *
     * @param parameterOrContent a parameter or a media type object, references followed
     */
    static Optional<JsonNode> first(LocatedNode parameterOrContent) {
        LocatedNode schema = SchemaComposition.target(parameterOrContent.child("schema"));
        return Stream.of(
                        Stream.of(parameterOrContent.child("example")),
                        parameterOrContent.members("examples").values().stream()
                                .map(example -> example.resolved().child("value")),
                        Stream.of(schema.child("example")),
                        // a list since OpenAPI 3.1
                        schema.elements("examples").stream())
                .flatMap(examples -> examples)
                .filter(LocatedNode::exists)
                .map(LocatedNode::node)
                .findFirst();
    }
}
