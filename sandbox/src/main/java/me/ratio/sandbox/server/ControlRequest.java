package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to the controls, valid as far as their document describes it.
 *
 * @param tenant the tenant that it concerns
 * @param path the values of the path, by name
 * @param query the values of the query, by name
 * @param body the body, empty if there is none
 */
record ControlRequest(Tenant tenant, Map<String, String> path, Map<String, String> query, ObjectNode body) {
    /** Returns a value of the path. */
    String pathValue(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }

    /** Returns a value of the query. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** Returns a text of the body that the document requires. */
    String text(String name) {
        return body.path(name).asText();
    }

    /** Returns a text of the body. */
    Optional<String> optionalText(String name) {
        return Optional.ofNullable(body.get(name)).map(JsonNode::asText);
    }
}
