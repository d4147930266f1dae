package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.auth.Caller;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.Tenant;
import me.ratio.sandbox.state.User;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation, checked as far as the contract reaches.
 *
 * @param ids the path values that are UUIDs, by name
 * @param path all path values, by name
 * @param query the query parameters that the operation knows, by name
 * @param body the body, empty when the operation takes none
 * @param caller who calls
 * @param subject the user that the path names, or null when it names none
 */
record Call(
        Map<String, UUID> ids,
        Map<String, String> path,
        Map<String, String> query,
        ObjectNode body,
        Caller caller,
        @Nullable User subject) {
    /** The tenant; only for operations that need client credentials. */
    Tenant tenant() {
        return Objects.requireNonNull(caller.tenant(), "operation without client credentials");
    }

    /** The user session; only for operations that need a token. */
    Session session() {
        return Objects.requireNonNull(caller.session(), "operation without token");
    }

    /** The user that the path names; only for operations whose path does. */
    User user() {
        return Objects.requireNonNull(subject, "operation without user in its path");
    }

    /** An id of the path. */
    UUID id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    /** A string of the body that the contract requires. */
    String text(String name) {
        return body.path(name).asText();
    }

    /** A string of the body that may be left out. */
    Optional<String> optionalText(String name) {
        return Optional.ofNullable(body.get(name)).map(JsonNode::asText);
    }

    /** A list of strings of the body that may be left out. */
    Optional<List<String>> optionalTexts(String name) {
        return Optional.ofNullable(body.get(name)).map(array -> {
            List<String> texts = new ArrayList<>();
            array.forEach(item -> texts.add(item.asText()));
            return texts;
        });
    }

    /** A query parameter, when it was sent. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
