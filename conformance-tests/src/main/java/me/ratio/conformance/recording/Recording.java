package me.ratio.conformance.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** One published exchange, or a part of one, as a file of the recordings directory holds it. */
public final class Recording {
    private final String name;
    private final ObjectNode content;

    Recording(String name, ObjectNode content) {
        this.name = name;
        this.content = content;
    }

    /** The file's name without its ending. */
    public String name() {
        return name;
    }

    /** What it is a recording of: a pair, an example, a cURL call, and so on. */
    public String kind() {
        return content.path("kind").asText();
    }

    /** Whether it belongs to one operation. */
    public boolean hasOperation() {
        return content.has("operation");
    }

    /** The HTTP method. */
    public String method() {
        return operation().substring(0, operation().indexOf(' '));
    }

    /** The path with its parameters in braces. */
    public String template() {
        return operation().substring(operation().indexOf(' ') + 1);
    }

    private String operation() {
        return require("operation").asText();
    }

    /** The names of the request's headers, as published; empty when none were. */
    public List<String> requestHeaders() {
        return texts("requestHeaders");
    }

    /** The request's body, when one is recorded. */
    public Optional<JsonNode> requestBody() {
        return Optional.ofNullable(content.get("requestBody"));
    }

    /** The answer's status, when one is recorded. */
    public OptionalInt status() {
        return content.has("status") ? OptionalInt.of(content.get("status").intValue()) : OptionalInt.empty();
    }

    /** The answer's body, when one is recorded. */
    public Optional<JsonNode> responseBody() {
        return Optional.ofNullable(content.get("responseBody"));
    }

    /** JSON pointers into the answer's body, of keys that a later revision withdrew. */
    public Set<String> withdrawn() {
        return new TreeSet<>(texts("withdrawn"));
    }

    /** Whether a member is known to be wrong as published. */
    public boolean isFaulty(String member) {
        return content.path("faults").has(member);
    }

    /**
     * A member by its name.
     *
     * @throws IllegalStateException when the file has none
     */
    public JsonNode require(String member) {
        JsonNode value = content.get(member);
        if (value == null) {
            throw new IllegalStateException("recording " + name + " lacks " + member);
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
