package me.ratio.contract.lock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One difference between two locks.
 *
 * <p>{@code old} and {@code next} are lines of the lock, such as {@code String title()} and {@code @Nullable String
 * title()}, and the note says why they break: {@code may be null now}.
 *
 * @param change whether the line was added, removed or changed
 * @param type the qualified name of the type, or {@code package} or {@code import} with its name
 * @param member the name of the member; null for the type itself
 * @param old the line before the change; null when it was added
 * @param next the line after the change; null when it was removed
 * @param breaking whether callers or implementors of the type may have to change their code
 * @param note the reason; empty when the lines speak for themselves
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
    /** The change of a line. */
    public enum Change {
        /** The line is new. */
        ADDED,
        /** The line no longer exists. */
        REMOVED,
        /** The line differs. */
        CHANGED;

        /**
         * Returns the name in JSON.
         *
         * @return the name in lower case
         */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ApiChange changed(String type, String member, String old, String next, ChangeImpact impact) {
        return new ApiChange(Change.CHANGED, type, member, old, next, impact.isBreaking(), impact.note());
    }

    static ApiChange added(String type, String member, String line, ChangeImpact impact) {
        return new ApiChange(Change.ADDED, type, member, null, line, impact.isBreaking(), impact.note());
    }

    static ApiChange removed(String type, String member, String line, String note) {
        return new ApiChange(Change.REMOVED, type, member, line, null, true, note);
    }
}
