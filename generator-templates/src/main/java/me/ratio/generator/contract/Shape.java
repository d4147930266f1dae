package me.ratio.generator.contract;

import java.util.List;

/** A type of its own. */
public sealed interface Shape permits Shape.ObjectShape, Shape.EnumShape, Shape.UnionShape {
    /** Its name in Java. */
    String name();

    /** Its name in the document; for one without a name the same as in Java. */
    String schema();

    Words words();

    /** @param parameters whether these are the parameters of an operation, not a schema of JSON */
    record ObjectShape(String name, String schema, Words words, List<Property> properties, boolean parameters)
            implements Shape {}

    /** @param json what its values are in JSON */
    record EnumShape(String name, String schema, Words words, Scalar scalar, List<EnumValue> values) implements Shape {}

    /** @param tag the property that says which variant a value is, null when that shows otherwise */
    record UnionShape(String name, String schema, Words words, String tag, List<Variant> variants) implements Shape {}

    /**
     * @param constant its name in Java
     * @param status with which HTTP status it comes, null when that is not said
     * @param inferred whether the status is concluded, not documented
     */
    record EnumValue(String text, String constant, Words words, String status, boolean inferred) {}

    /**
     * @param method what Java calls it
     * @param sensitive whether it must not be shown
     * @param tags the values of the tag that name this variant
     * @param needed properties without which a value is not this variant
     * @param known all properties it has
     * @param fixed properties of which it knows one value only, with that
     */
    record Variant(
            Type type,
            String method,
            boolean sensitive,
            List<String> tags,
            List<String> needed,
            List<String> known,
            List<Fixed> fixed) {}

    record Fixed(String property, String text) {}
}
