package me.ratio.contract.lock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One difference between two locks.
 *
 * @param change what happened
 * @param type the qualified name of the type, or {@code package} or {@code import} and what it names
 * @param member the name of the member, or null when it is the type itself
 * @param old the line before, or null
 * @param next the line after, or null
 * @param breaking whether a caller, or whoever implements the type, may have to change something
 * @param note what that is in words, or empty when the lines say enough
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"change", "type", "member", "old", "new", "breaking", "note"})
public record ApiChange(
        Change change,
        String type,
        String member,
        String old,
        @JsonProperty("new") String next,
        boolean breaking,
        String note) {
    /** What can happen to a line. */
    public enum Change {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It says something else. */
        CHANGED;

        /**
         * The change as it is written in JSON.
         *
         * @return the name in lower case
         */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ApiChange changed(String type, String member, String old, String next, Judgement judgement) {
        return new ApiChange(Change.CHANGED, type, member, old, next, judgement.isBreaking(), judgement.note());
    }

    static ApiChange added(String type, String member, String line, Judgement judgement) {
        return new ApiChange(Change.ADDED, type, member, null, line, judgement.isBreaking(), judgement.note());
    }

    static ApiChange removed(String type, String member, String line, String note) {
        return new ApiChange(Change.REMOVED, type, member, line, null, true, note);
    }
}
