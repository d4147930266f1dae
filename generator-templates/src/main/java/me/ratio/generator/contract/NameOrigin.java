package me.ratio.generator.contract;

/**
 * What a type is called after. A named schema has its name; a type that is written where it is used has the path that
 * leads to it: the object in the elements of {@code Order.lines} is called after the property {@code lines} of the
 * model {@code Order}, and after "Item", which makes {@code OrderLinesItem}.
 */
public sealed interface NameOrigin {
    /** A schema under {@code components}. */
    record NamedSchema(String name) implements NameOrigin {}

    /** A model, by whatever name it is given. */
    record OfModel(ModelId model) implements NameOrigin {}

    /** An operation, by whatever name its method is given. */
    record OfOperation(OperationKey operation) implements NameOrigin {}

    /** A part of something else: the name of a property, "Item", "Response". */
    record Part(NameOrigin owner, String part) implements NameOrigin {}

    default NameOrigin part(String part) {
        return new Part(this, part);
    }
}
