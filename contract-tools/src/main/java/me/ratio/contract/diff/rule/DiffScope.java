package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The part of a consumer that a change concerns.
 *
 * <p>Renaming a schema changes the class in generated code and no byte on the wire. The two have verdicts of their
 * own, because a server that serves several clients cares about the first, and an SDK about both.
 */
public enum DiffScope {
    /** The bytes that it exchanges with the server. */
    WIRE,
    /** The names and types in the code that is generated for it from the document. */
    SOURCE;

    /**
     * Returns the scope as it is written in JSON.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
