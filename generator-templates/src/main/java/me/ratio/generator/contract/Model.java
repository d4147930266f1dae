package me.ratio.generator.contract;

import java.util.List;
import java.util.Optional;
import me.ratio.generator.source.JavaScalar;

/** A type that becomes a class of its own. */
public sealed interface Model permits Model.ObjectModel, Model.EnumModel, Model.UnionModel {
    ModelId id();

    Documentation documentation();

    /**
     * A class with properties.
     *
     * @param parametersOf the operation whose parameters these are; empty for a schema
     */
    record ObjectModel(
            ModelId id, Documentation documentation, List<Property> properties, Optional<OperationKey> parametersOf)
            implements Model {
        public boolean isParameters() {
            return parametersOf.isPresent();
        }
    }

    /**
     * A class with a constant for each known value.
     *
     * @param scalar the type of the values
     */
    record EnumModel(ModelId id, Documentation documentation, JavaScalar scalar, List<EnumValue> values)
            implements Model {}

    /**
     * A class that holds one of several variants.
     *
     * @param responseOf the operation whose responses of different types this joins; empty for a schema
     * @param discriminator the property that names the variant, null when the variant is recognised by its content
     */
    record UnionModel(
            ModelId id,
            Documentation documentation,
            Optional<OperationKey> responseOf,
            String discriminator,
            List<Variant> variants)
            implements Model {}

    /**
     * A known value of an enum.
     *
     * @param text the value, as text
     * @param name the name that the document suggests for its constant, or the value itself
     * @param status the HTTP status that it comes with, null when the document names none
     * @param inferred whether the status is an inference rather than documented
     * @param pointer the JSON pointer of the schema that lists it
     */
    record EnumValue(
            String text, String name, Documentation documentation, String status, boolean inferred, String pointer) {}

    /**
     * A variant of a union, with everything by which a received object is recognised as one. In {@code {required:
     * [type], properties: {type: {const: card}, number: …}}}, {@code type} is required and fixed to {@code card}.
     *
     * @param sensitive whether its value must not appear in {@code toString()}
     * @param discriminatorValues the values of the discriminator that select it
     * @param required the properties without which a value is not this variant
     * @param properties all properties that it knows
     * @param fixed the properties that have only one value in this variant
     * @param pointer the JSON pointer of its schema
     */
    record Variant(
            Type type,
            boolean sensitive,
            List<String> discriminatorValues,
            List<String> required,
            List<String> properties,
            List<FixedProperty> fixed,
            String pointer) {}

    /** A property and the only value that it has. */
    record FixedProperty(String name, String value) {}
}
