package com.example.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import me.ratio.runtime.model.UnmodifiableCopy;
import me.ratio.runtime.model.UntypedJson;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Holder}.
 *
 * <p>One of several variants, see {@link Visitor}. The property {@code kind} names the variant. A value that matches
 * none is kept as received.
 *
 * <p>Used by {@code getBook}, {@code putBook}.
 */
public abstract class Holder {
    private static final List<UntypedJson.Candidate<Holder>> CANDIDATES = List.of(
            UntypedJson.tagged(json -> of(Reader.read(json)), "kind", List.of("Reader")),
            UntypedJson.tagged(json -> of(Branch.read(json)), "kind", List.of("Branch")));

    Holder() {}

    /** Returns a value for which {@link Visitor#reader} is called. */
    public static Holder of(Reader reader) {
        return new OfReader(reader);
    }

    /** Returns a value for which {@link Visitor#branch} is called. */
    public static Holder of(Branch branch) {
        return new OfBranch(branch);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Holder read(Object json) {
        Holder known = UntypedJson.choose(json, CANDIDATES);
        return known == null ? new Unrecognized(json) : known;
    }

    /** Calls the visitor's method for this variant. */
    public abstract <R extends @Nullable Object> R accept(Visitor<R> visitor);

    @JsonValue
    abstract Object json();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Holder that
                && getClass() == that.getClass()
                && json().equals(that.json());
    }

    @Override
    public final int hashCode() {
        return json().hashCode();
    }

    private static final class OfReader extends Holder {
        private final Reader value;

        OfReader(Reader value) {
            this.value = Objects.requireNonNull(value, "reader");
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.reader(value);
        }

        @Override
        Object json() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    private static final class OfBranch extends Holder {
        private final Branch value;

        OfBranch(Branch value) {
            this.value = Objects.requireNonNull(value, "branch");
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.branch(value);
        }

        @Override
        Object json() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    private static final class Unrecognized extends Holder {
        private final Object json;

        Unrecognized(Object json) {
            this.json = UnmodifiableCopy.of(Objects.requireNonNull(json, "json"));
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.unknown(json);
        }

        @Override
        Object json() {
            return json;
        }

        @Override
        public String toString() {
            return "Holder{***}";
        }
    }

    /**
     * A method for each variant. Later versions may add variants; a visitor without methods for them receives their
     * values as unknown.
     */
    public interface Visitor<R extends @Nullable Object> {
        /** Called for this variant; calls {@link #unknown} unless it is overridden. */
        default R reader(Reader reader) {
            return unknown(reader);
        }

        /** Called for this variant; calls {@link #unknown} unless it is overridden. */
        default R branch(Branch branch) {
            return unknown(branch);
        }

        /**
         * Called for every variant without a method of its own.
         *
         * @param value for display or logging; do not cast it: a variant that this version does not know comes as maps,
         *     lists, strings, numbers and booleans, and in a later version as an object of its own class
         */
        R unknown(Object value);
    }
}
