package me.ratio.conformance.contract;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OperationObject;

/** Chooses the JSON among the media types of a body, since only JSON is sent, recorded and compared here. */
final class BodyContent {
    private static final Pattern JSON =
            Pattern.compile("(application/([\\w.-]+\\+)?json|\\*/\\*|application/\\*)\\s*(;.*)?");

    private BodyContent() {}

    /** Returns the content of the first JSON media type; empty when the body is not JSON or there is no body. */
    static Optional<LocatedNode> json(LocatedNode bodyOrResponse) {
        return OperationObject.contents(bodyOrResponse).entrySet().stream()
                .filter(content -> JSON.matcher(content.getKey()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the schema of the JSON content, a missing value when there is none. */
    static LocatedNode schema(LocatedNode bodyOrResponse) {
        return json(bodyOrResponse)
                .map(content -> SchemaComposition.target(content.child("schema")))
                .orElseGet(() -> bodyOrResponse.withNode(MissingNode.getInstance()));
    }
}
