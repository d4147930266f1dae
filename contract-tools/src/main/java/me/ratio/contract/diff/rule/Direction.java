package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The direction of data, as the consumer of the API sees it.
 *
 * <p>The consumer receives the requests of callbacks and webhooks, so their data counts as a response.
 */
public enum Direction {
    /** Data that the consumer sends. */
    REQUEST,
    /** Data that the consumer receives. */
    RESPONSE,
    /** Neither: a difference that concerns no data. */
    NONE;

    /** Returns the opposite direction; that of {@link #NONE} is the same. */
    public Direction flipped() {
        return switch (this) {
            case REQUEST -> RESPONSE;
            case RESPONSE -> REQUEST;
            case NONE -> NONE;
        };
    }

    /**
     * Returns the direction as it is written in JSON.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
