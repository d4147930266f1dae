package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Which way data flows, as its consumer sees it.
 *
 * <p>What a callback or a webhook delivers is received by the consumer and therefore counts as a response.
 */
public enum Direction {
    /** What a consumer sends. */
    REQUEST,
    /** What a consumer receives. */
    RESPONSE,
    /** Neither: the difference concerns no data. */
    NONE;

    /** The other way; {@link #NONE} stays what it is. */
    public Direction flipped() {
        return switch (this) {
            case REQUEST -> RESPONSE;
            case RESPONSE -> REQUEST;
            case NONE -> NONE;
        };
    }

    /**
     * The direction as it is written in JSON.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
