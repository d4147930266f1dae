package me.ratio.contract.diff.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a change moves the set of values that a contract allows.
 *
 * <p>Whom that breaks depends on the direction: a maximum that is lower breaks the consumer who sends more, but not the
 * one who receives less.
 */
public enum Effect {
    /** Some values are no longer allowed: major in requests, minor in responses. */
    NARROWS,
    /** More values are allowed: minor in requests, major in responses. */
    WIDENS,
    /** Some values are no longer allowed and others are allowed instead, or it cannot be told: major. */
    INCOMPARABLE,
    /** Not about values: a consumer who relied on the old contract fails. Major. */
    BREAKS,
    /** Not about values: nobody fails. Minor. */
    ADDITIVE,
    /** Only people read it: patch. */
    DOCUMENTATION;

    /** Returns the version step that this effect asks for when data flows in a direction. */
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
