package me.ratio.conformance.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A published request, response or both, read from a file. */
public final class Recording {
    private final String name;
    private final ObjectNode content;

    Recording(String name, ObjectNode content) {
        this.name = name;
        this.content = content;
    }

    /** Returns the file's name without its extension. */
    public String name() {
        return name;
    }

    /** Returns what was published: a pair of request and response, an example, a cURL call, and so on. */
    public String kind() {
        return content.path("kind").asText();
    }

    /** Tells whether it belongs to an operation. */
    public boolean hasOperation() {
        return content.has("operation");
    }

    /** Returns the HTTP method in upper case. */
    public String method() {
        return operation().substring(0, operation().indexOf(' '));
    }

    /** Returns the path with its parameters in braces. */
    public String pathTemplate() {
        return operation().substring(operation().indexOf(' ') + 1);
    }

    private String operation() {
        return require("operation").asText();
    }

    /** Returns the names of the request's headers; empty when none were published. */
    public List<String> requestHeaders() {
        return texts("requestHeaders");
    }

    /** Returns the request's body, if there is one. */
    public Optional<JsonNode> requestBody() {
        return Optional.ofNullable(content.get("requestBody"));
    }

    /** Returns the response's status, if there is one. */
    public OptionalInt status() {
        return content.has("status") ? OptionalInt.of(content.get("status").intValue()) : OptionalInt.empty();
    }

    /** Returns the response's body, if there is one. */
    public Optional<JsonNode> responseBody() {
        return Optional.ofNullable(content.get("responseBody"));
    }

    /** Returns JSON pointers of the response's keys that a later revision of the contract withdrew. */
    public Set<String> withdrawn() {
        return new TreeSet<>(texts("withdrawn"));
    }

    /** Tells whether a member was published wrong. */
    public boolean isFaulty(String member) {
        return content.path("faults").has(member);
    }

    /**
     * Returns a member of the file.
     *
     * @throws IllegalStateException when the file does not have it
     */
    public JsonNode require(String member) {
        JsonNode value = content.get(member);
        if (value == null) {
            throw new IllegalStateException("recording " + name + " has no member " + member);
        }
        return value;
    }

    private List<String> texts(String member) {
        return content.path(member).valueStream().map(JsonNode::asText).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
