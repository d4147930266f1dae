package me.ratio.conformance.contract;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.MediaTypes;

/** Chooses the JSON among the media types of a body, since only JSON is sent, recorded and compared here. */
final class BodyContent {
    private BodyContent() {}

    /** Returns the content of {@code application/json}, else of the first media type that may be JSON; empty when the body is not JSON or there is no body. */
    static Optional<LocatedNode> json(LocatedNode bodyOrResponse) {
        Map<String, LocatedNode> contents = bodyOrResponse.members("content");
        return MediaTypes.json(contents.keySet()).map(contents::get);
    }

    /** Returns the schema of the JSON content, a missing value when there is none. */
    static LocatedNode schema(LocatedNode bodyOrResponse) {
        return json(bodyOrResponse)
                .map(content -> SchemaComposition.target(content.child("schema")))
                .orElseGet(() -> bodyOrResponse.withNode(MissingNode.getInstance()));
    }
}
