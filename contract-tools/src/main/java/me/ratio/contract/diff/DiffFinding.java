package me.ratio.contract.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One difference. Serialised with Jackson it has the field names of the command line's JSON.
 *
 * @param id what happened, a stable name such as {@code enum-value-removed}
 * @param level the version step that this difference asks for, never {@link Verdict#NONE}
 * @param kind whether it touches the wire or only generated code
 * @param direction which way the data flows
 * @param operation the first operation that it reaches, such as {@code POST /books}, or null when it belongs to none
 * @param pointer the JSON pointer of the place, in the new document, or in the old one for what was removed
 * @param old the value before, or null where there was none
 * @param next the value after, or null where there is none
 * @param certain false when the two could not be compared and the worse was assumed
 * @param message one sentence for people
 */
@JsonPropertyOrder({"id", "level", "class", "direction", "operation", "pointer", "old", "new", "certain", "message"})
public record DiffFinding(
        String id,
        Verdict level,
        @JsonProperty("class") DiffScope kind,
        Direction direction,
        String operation,
        String pointer,
        JsonNode old,
        @JsonProperty("new") JsonNode next,
        boolean certain,
        String message) {}
