package me.ratio.generator.contract;

/**
 * The origin of a type's name. A schema under {@code components} has a name. An inline schema is named after the path
 * that leads to it: the object in the elements of {@code Order.lines} after the model {@code Order}, its property
 * {@code lines}, and "Item", which makes {@code OrderLinesItem}.
 *
 * <p>Origins are kept instead of names because a name may still change: if {@code Order} turns out to be {@code
 * Order2}, its parts become {@code Order2LinesItem}. Apart from variants without a title, which are numbered, no name
 * depends on a position in the document, so it stays the same when a later revision adds something elsewhere.
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

    /** Returns the origin of the name of a part. */
    default NameOrigin part(String part) {
        return new Part(this, part);
    }
}
