package me.ratio.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the templates cannot express of a schema. */
final class UnsupportedSchemas {
    private static final Set<String> TYPES = Set.of("array", "boolean", "integer", "number", "object", "string");
    private static final String HERE = "#/components/schemas/";

    private final Set<String> declared;
    private final Findings found;
    private final UnaryOperator<String> property;
    private final UnaryOperator<String> model;

    UnsupportedSchemas(
            Set<String> declared, Findings found, UnaryOperator<String> property, UnaryOperator<String> model) {
        this.declared = declared;
        this.found = found;
        this.property = property;
        this.model = model;
    }

    /** A schema under {@code components}, which becomes a type of its own. */
    void named(String name, Schema<?> schema) {
        String pointer = "/components/schemas/" + Findings.escape(name);
        taken(pointer, name);
        schema(pointer, schema);
    }

    /** A schema without a name, which becomes part of another type. */
    void nested(String pointer, Schema<?> schema) {
        if (schema.getEnum() != null) {
            found.add(pointer + "/enum", "an enum needs a name; move it to components/schemas in an overlay");
        }
        schema(pointer, schema);
    }

    /** Claims the Java type that a schema of this name becomes. */
    void taken(String pointer, String schemaName) {
        found.distinct(pointer, "type", model.apply(schemaName));
    }

    private void schema(String pointer, Schema<?> schema) {
        if (schema.get$ref() != null
                && !(schema.get$ref().startsWith(HERE)
                        && declared.contains(schema.get$ref().substring(HERE.length())))) {
            found.add(pointer + "/$ref", "there is no " + schema.get$ref());
        }
        if (schema.getType() != null && !TYPES.contains(schema.getType())) {
            found.add(pointer + "/type", schema.getType() + " is no type of JSON");
        }
        if (schema.getAllOf() != null) {
            for (int i = 0; i < schema.getAllOf().size(); i++) {
                schema(pointer + "/allOf/" + i, schema.getAllOf().get(i));
            }
        }
        if (schema.getOneOf() != null || schema.getAnyOf() != null || schema.getNot() != null) {
            found.add(pointer, "oneOf, anyOf and not are not supported yet");
        }
        if (schema.getDiscriminator() != null) {
            found.add(pointer + "/discriminator", "a type chosen by a property is not supported yet");
        }
        if (schema.getAllOf() != null && schema.getAllOf().size() > 1) {
            found.add(pointer + "/allOf", "more than one member is not supported yet");
        }
        if (Boolean.TRUE.equals(schema.getNullable())) {
            found.add(pointer + "/nullable", "an explicit null is not supported yet");
        }
        if (schema.getFormat() != null && Set.of("byte", "binary").contains(schema.getFormat())) {
            found.add(pointer + "/format", "bytes are not supported yet; without the format they are a text");
        }
        found.typed(pointer, schema.getExtensions(), PropertyView.SENSITIVE, Boolean.class, "true or false");
        found.typed(pointer, schema.getExtensions(), EnumView.VALUES, Map.class, "an object, one entry per value");
        if (schema.getEnum() != null) {
            values(pointer + "/enum", schema);
        }
        if (schema.getItems() != null) {
            nested(pointer + "/items", schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> others) {
            nested(pointer + "/additionalProperties", others);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, value) -> {
                String place = pointer + "/properties/" + Findings.escape(name);
                found.distinct(place, "property of " + pointer, property.apply(name));
                nested(place, value);
            });
        }
    }

    private void values(String pointer, Schema<?> schema) {
        if (!"string".equals(schema.getType())) {
            found.add(pointer, "only enums of strings are supported, this one is of " + schema.getType());
            return;
        }
        List<?> values = schema.getEnum();
        for (int i = 0; i < values.size(); i++) {
            found.distinct(pointer + "/" + i, "value of " + pointer, EnumView.constant(String.valueOf(values.get(i))));
        }
    }
}
