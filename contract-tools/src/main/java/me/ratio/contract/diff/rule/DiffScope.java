package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The part of a consumer that a change concerns. */
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
