package com.example.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Holder}.
 *
 * <p>One of several, see {@link Visitor}. The property {@code kind} says which one it is. What fits none is kept as it
 * came.
 *
 * <p>Used by {@code getBook}, {@code putBook}.
 */
public abstract class Holder {
    private static final List<Tree.Candidate<Holder>> CANDIDATES = List.of(
            Tree.tagged(json -> of(Reader.read(json)), "kind", List.of("Reader")),
            Tree.tagged(json -> of(Branch.read(json)), "kind", List.of("Branch")));

    Holder() {}

    /** One that {@link Visitor#reader} is called for. */
    public static Holder of(Reader reader) {
        return new OfReader(reader);
    }

    /** One that {@link Visitor#branch} is called for. */
    public static Holder of(Branch branch) {
        return new OfBranch(branch);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Holder read(Object json) {
        Holder known = Tree.choose(json, CANDIDATES);
        return known == null ? new Unrecognized(json) : known;
    }

    /** Calls the method of the visitor that is for this variant. */
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
            this.json = Present.copy(Objects.requireNonNull(json, "json"));
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
     * Something to do for each variant. A later version may bring another: who does not know it is told of it as
     * unknown.
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
         * For whatever has no method of its own here.
         *
         * @param value to show or to log: maps, lists, texts, numbers and booleans of a variant that this version does
         *     not know, the variant's own class once one does; so do not cast it
         */
        R unknown(Object value);
    }
}
