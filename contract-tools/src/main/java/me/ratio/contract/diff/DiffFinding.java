package me.ratio.contract.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Verdict;

/**
 * One difference. Serialised with Jackson it has the field names of the command line's JSON.
 *
 * @param rule the rule that found it, in JSON its {@code id}
 * @param level the version bump that this difference requires, never {@link Verdict#NONE}
 * @param scope the wire or only generated code, in JSON its {@code class}
 * @param direction the direction of the data
 * @param operation the first operation that has it, such as {@code POST /books}, or null if it belongs to none
 * @param pointer the JSON pointer in the new document, or in the old one if the value was removed
 * @param old the value before, or null if there was none
 * @param next the value after, or null if there is none
 * @param certain false if the two could not be compared and the worse was assumed
 * @param message one sentence for people
 */
@JsonPropertyOrder({"id", "level", "class", "direction", "operation", "pointer", "old", "new", "certain", "message"})
public record DiffFinding(
        @JsonProperty("id") DiffRule rule,
        Verdict level,
        @JsonProperty("class") DiffScope scope,
        Direction direction,
        String operation,
        String pointer,
        JsonNode old,
        @JsonProperty("new") JsonNode next,
        boolean certain,
        String message) {}
