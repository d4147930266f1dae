package me.ratio.generator.contract;

import me.ratio.generator.source.JavaScalar;

/** The type of a value. */
public sealed interface Type permits Type.Scalar, Type.Named, Type.ListOf, Type.MapOf, Type.Anything {
    /** A string, a number or a boolean. */
    record Scalar(JavaScalar java) implements Type {}

    /** A model. */
    record Named(ModelId model) implements Type {}

    /**
     * A list.
     *
     * @param nullable whether an element may be null
     */
    record ListOf(Type element, boolean nullable) implements Type {}

    /**
     * An object without properties of its own.
     *
     * @param nullable whether a value may be null
     */
    record MapOf(Type value, boolean nullable) implements Type {}

    /** Any JSON. */
    record Anything() implements Type {}
}
