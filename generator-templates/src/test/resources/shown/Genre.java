package com.example.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What it is about.
 *
 * <p>An open enum: a value that this version does not know is kept, see {@link #value()}.
 *
 * <p>Used by {@code getBook}, {@code putBook}.
 */
public final class Genre {
    /** Murder and the like. Probably comes with HTTP 409. */
    public static final Genre CRIME = new Genre("crime", Known.CRIME);

    /**
     * {@code poetry}.
     *
     * @deprecated By the contract.
     */
    @Deprecated
    public static final Genre POETRY = new Genre("poetry", Known.POETRY);

    private static final List<Genre> KNOWN = List.of(CRIME, POETRY);

    private final String value;
    private final Known known;

    private Genre(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /**
     * Returns the constant with this value, or a new object if this version does not know the value.
     *
     * @param value the value on the wire, case-sensitive
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Genre of(String value) {
        Objects.requireNonNull(value, "value");
        for (Genre constant : KNOWN) {
            if (constant.value.equals(value)) {
                return constant;
            }
        }
        return new Genre(value, Known.UNRECOGNIZED);
    }

    /** Returns all values that this version knows. */
    public static List<Genre> knownValues() {
        return KNOWN;
    }

    /** Returns the value on the wire. */
    @JsonValue
    public String value() {
        return value;
    }

    /** Returns the constant to {@code switch} over; {@link Known#UNRECOGNIZED} for a value unknown to this version. */
    public Known known() {
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Genre that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** The values that this version knows, and one for all others. */
    public enum Known {
        CRIME,
        @Deprecated
        POETRY,
        /** A value that this version does not know. */
        UNRECOGNIZED
    }
}
