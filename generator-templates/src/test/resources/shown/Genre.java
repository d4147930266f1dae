package com.example.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What it is about.
 *
 * <p>Open: a value this version does not know is kept as it came, see {@link #value()}.
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
     * The constant with this value, or a new value of this type when there is none.
     *
     * @param value as on the wire; case matters
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

    /** All values that this version knows. */
    public static List<Genre> knownValues() {
        return KNOWN;
    }

    /** The value as it is on the wire. */
    @JsonValue
    public String value() {
        return value;
    }

    /** For {@code switch}: the constant, or {@link Known#UNRECOGNIZED} for a value newer than this version. */
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

    /** The values that this version knows, by the names of their constants, and one for all others. */
    public enum Known {
        CRIME,
        @Deprecated
        POETRY,
        /** A value that this version does not know. */
        UNRECOGNIZED
    }
}
