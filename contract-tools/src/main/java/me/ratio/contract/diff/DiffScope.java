package me.ratio.contract.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a difference touches. */
public enum DiffScope {
    /** Bytes that go to or come from the server. */
    WIRE,
    /** Names and types in code that is generated from the document. */
    SOURCE;

    /**
     * The kind as it is written in JSON.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
