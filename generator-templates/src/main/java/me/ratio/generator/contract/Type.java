package me.ratio.generator.contract;

/** What a value may be, in no language. */
public sealed interface Type permits Scalar, Type.Named, Type.ListOf, Type.MapOf, Type.Anything {
    /** A shape of its own, by the name it has in Java. */
    record Named(String name) implements Type {}

    /** @param nullable whether an element may be null */
    record ListOf(Type element, boolean nullable) implements Type {}

    /** An object without properties of its own. @param nullable whether a value may be null */
    record MapOf(Type value, boolean nullable) implements Type {}

    /** Whatever JSON can hold. */
    record Anything() implements Type {}
}
