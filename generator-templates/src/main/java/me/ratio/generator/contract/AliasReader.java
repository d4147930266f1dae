package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;

/**
 * Reads a schema that has no type of its own: lists, maps, scalars, and schemas that stand for another one. A schema
 * that cannot be expressed becomes a wider type, with a warning: every value that it allows can still be read.
 *
 * <pre>
 * {type: array, items: {$ref: Book}}                          List&lt;Book&gt;
 * {type: object, additionalProperties: {type: integer}}       Map&lt;String, Long&gt;
 * {oneOf: [{$ref: Book}, {type: "null"}]}                     Book, nullable
 * {type: array, prefixItems: [...]}, a tuple                  List&lt;Object&gt;
 * {}                                                          Object
 * </pre>
 */
final class AliasReader {
    private final GenerationProblems problems;
    private final SchemaClassifier classifier;
    private final TypeReader types;

    AliasReader(GenerationProblems problems, SchemaClassifier classifier, TypeReader types) {
        this.problems = problems;
        this.classifier = classifier;
        this.types = types;
    }

    Type read(ComposedSchema schema, NameOrigin origin) {
        String pointer = schema.outermost().pointer();
        Alternatives alternatives = new Alternatives(schema);
        if (!alternatives.isEmpty()) {
            return ofAlternatives(schema, alternatives, origin);
        }
        // {allOf: [{type: string}, {type: integer}]} allows nothing, but the server will send something
        if (schema.isContradictory()) {
            problems.warn(pointer, "has parts whose types exclude each other: it is read as any JSON");
            return new Type.Anything();
        }
        Set<String> allowed = schema.types();
        if (SchemaClassifier.isTooLongForAnEnum(schema)) {
            problems.warn(pointer, "lists more values than a class can have constants: any value is accepted");
            return allowed.isEmpty()
                    ? scalar(JavaScalar.of(classifier.scalarType(schema).orElseThrow()))
                    : scalar(schema, allowed);
        }
        // values of one type would have been an enum, so these are mixed
        if (!schema.values().isEmpty() && !allowed.contains("array") && !allowed.contains("object")) {
            problems.warn(pointer + "/enum", "lists values of several types: it is read as any JSON");
            return new Type.Anything();
        }
        // {items: ...} without a type allows a number as well, but whoever writes it means a list
        if (allowed.contains("array") || allowed.isEmpty() && (schema.has("items") || schema.has("prefixItems"))) {
            return list(schema, origin);
        }
        if (allowed.contains("object") || allowed.isEmpty() && schema.hasContent("additionalProperties")) {
            return map(schema, origin);
        }
        return allowed.isEmpty() ? new Type.Anything() : scalar(schema, allowed);
    }

    /**
     * Reads alternatives that are not a union: {@code oneOf: [X, null]}, which is a nullable X; an enum that is opened
     * by {@code type: string}; or scalars of one JSON type.
     */
    private Type ofAlternatives(ComposedSchema schema, Alternatives alternatives, NameOrigin origin) {
        if (alternatives.areSeveralLists()) {
            problems.warn(
                    schema.outermost().pointer(),
                    "has several lists of alternatives at the same time: it is read as any JSON");
            return new Type.Anything();
        }
        Optional<LocatedNode> same = alternatives.only().or(() -> classifier.openedEnum(alternatives));
        if (same.isPresent()) {
            return types.read(same.get(), origin).type();
        }
        List<Type> different = alternatives.members().stream()
                .map(member -> types.read(member, origin).type())
                .distinct()
                .toList();
        // anyOf: [{format: date}, {format: date-time}] is read as what the two have in common: a string
        return different.size() == 1
                ? different.get(0)
                : scalar(JavaScalar.of(
                        classifier.scalarTypes(alternatives).iterator().next()));
    }

    /** Reads a list; null elements are kept, so that a list is written back as it was received. */
    private Type list(ComposedSchema schema, NameOrigin origin) {
        if (schema.hasContent("prefixItems")) {
            problems.warn(
                    schema.first("prefixItems").pointer(),
                    "gives each element a type of its own: it is read as a list of any JSON");
            return new Type.ListOf(new Type.Anything(), true);
        }
        LocatedNode items = schema.first("items");
        if (!items.node().isObject()) {
            return new Type.ListOf(new Type.Anything(), true);
        }
        TypeUse element = types.read(items, origin.part("Item"));
        return new Type.ListOf(element.type(), element.nullable());
    }

    /** Reads an object without properties as a map; {@code additionalProperties: true} allows any value. */
    private Type map(ComposedSchema schema, NameOrigin origin) {
        LocatedNode values = schema.first("additionalProperties");
        if (!values.node().isObject() || values.node().isEmpty()) {
            return new Type.MapOf(new Type.Anything(), true);
        }
        TypeUse value = types.read(values, origin.part("Value"));
        return new Type.MapOf(value.type(), value.nullable());
    }

    private Type scalar(ComposedSchema schema, Set<String> allowed) {
        LocatedNode format = schema.first("format");
        // {type: [integer, number]} is a number
        String type = allowed.contains("number") ? "number" : allowed.iterator().next();
        // decoding would lose which of the two Base64 alphabets was used, and the value could not be written back
        if (type.equals("string") && Set.of("byte", "binary").contains(format.text())) {
            problems.warn(format.pointer(), "bytes are read as the string that encodes them");
        }
        return scalar(widened(JavaScalar.of(type, format.text()), schema));
    }

    private static Type scalar(JavaScalar scalar) {
        return new Type.Scalar(scalar);
    }

    /** Widens an integer to its bounds: {@code {format: int32, maximum: 5000000000}} does not fit into an int. */
    private static JavaScalar widened(JavaScalar scalar, ComposedSchema schema) {
        if (!scalar.isInteger()) {
            return scalar;
        }
        List<JsonNode> bounds = Stream.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
                .map(keyword -> schema.first(keyword).node())
                .filter(JsonNode::isNumber)
                .toList();
        if (!bounds.stream().allMatch(JsonNode::canConvertToLong)) {
            return JavaScalar.BIG_INTEGER;
        }
        return bounds.stream().allMatch(JsonNode::canConvertToInt) ? scalar : JavaScalar.LONG;
    }
}
