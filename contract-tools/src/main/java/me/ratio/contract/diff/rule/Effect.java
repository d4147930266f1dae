package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The way in which a change moves the set of values that a contract allows.
 *
 * <p>The direction decides who breaks: a lower maximum breaks a consumer that sends more, but not one that receives less.
 */
public enum Effect {
    /** Some values are no longer allowed: major in requests, minor in responses. */
    NARROWS,
    /** More values are allowed: minor in requests, major in responses. */
    WIDENS,
    /** Some values are no longer allowed and others are allowed instead, or that cannot be decided: major. */
    INCOMPARABLE,
    /** Not about values: a consumer that relied on the old contract fails. Major. */
    BREAKS,
    /** Not about values: no consumer fails. Minor. */
    ADDITIVE,
    /** Only people read it: patch. */
    DOCUMENTATION;

    /** Returns the version bump that this effect requires when data flows in a direction. */
    public Verdict level(Direction direction) {
        return switch (this) {
            case NARROWS -> direction == Direction.RESPONSE ? Verdict.MINOR : Verdict.MAJOR;
            case WIDENS -> direction == Direction.REQUEST ? Verdict.MINOR : Verdict.MAJOR;
            case INCOMPARABLE, BREAKS -> Verdict.MAJOR;
            case ADDITIVE -> Verdict.MINOR;
            case DOCUMENTATION -> Verdict.PATCH;
        };
    }

    /**
     * Returns the effect as it is written in JSON.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
