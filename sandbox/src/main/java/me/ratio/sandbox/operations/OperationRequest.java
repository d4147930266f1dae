package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import me.ratio.sandbox.auth.Principal;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.state.Application;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;
import org.jspecify.annotations.Nullable;

/**
 * A request for an operation, valid as far as the contract describes it.
 *
 * @param ids the path values that are UUIDs, by name
 * @param path all path values, by name
 * @param query the query parameters of the operation that were sent, by name
 * @param body the body, empty when the operation has none
 * @param principal the authenticated sender
 * @param pathUser the user that the path names, or null when it names none
 */
public record OperationRequest(
        Map<String, UUID> ids,
        Map<String, String> path,
        Map<String, String> query,
        ObjectNode body,
        Principal principal,
        @Nullable User pathUser) {
    /** Returns the application; only for operations that require client credentials. */
    public Application application() {
        return Objects.requireNonNull(principal.application(), "operation without client credentials");
    }

    /** Returns the user session; only for operations that require a token. */
    public Session session() {
        return Objects.requireNonNull(principal.session(), "operation without token");
    }

    /** Returns the user that the path names; only for operations with a user in their path. */
    public User user() {
        return Objects.requireNonNull(pathUser, "operation without user in its path");
    }

    /** Returns an id of the path. */
    public UUID id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    /** Returns a string of the body that the contract requires. */
    public String text(String name) {
        return body.path(name).asText();
    }

    /** Returns an optional string of the body. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(body.get(name)).map(JsonNode::asText);
    }

    /** Returns an optional list of strings of the body. */
    public Optional<List<String>> optionalTexts(String name) {
        return Optional.ofNullable(body.get(name)).map(array -> {
            List<String> texts = new ArrayList<>();
            array.forEach(item -> texts.add(item.asText()));
            return texts;
        });
    }

    /** Returns a query parameter, if it was sent. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /**
     * Requires a string of the body, if it was sent, to match a pattern that the contract does not state.
     *
     * @throws ApiError with the code and the message when it does not match
     */
    public void requireFormat(String name, Pattern format, String code, String message) {
        if (optionalText(name).filter(text -> !format.matcher(text).matches()).isPresent()) {
            throw ApiError.of(code, message).inField(name);
        }
    }
}
