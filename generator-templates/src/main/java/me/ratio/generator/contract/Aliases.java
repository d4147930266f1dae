package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;

/** The type of a schema that becomes no type of its own. */
final class Aliases {
    private final Findings found;
    private final Forms forms;
    private final Schemas schemas;

    Aliases(Findings found, Forms forms, Schemas schemas) {
        this.found = found;
        this.forms = forms;
        this.schemas = schemas;
    }

    Type type(ComposedSchema schema, String name) {
        String pointer = schema.outermost().pointer();
        Alternatives alternatives = new Alternatives(schema);
        if (!alternatives.isEmpty()) {
            return ofAlternatives(schema, alternatives, name);
        }
        if (schema.isContradictory()) {
            found.warn(pointer, "is of no type that all its parts allow; it is read as any JSON");
            return new Type.Anything();
        }
        Set<String> types = schema.types();
        if (forms.isTooLong(schema)) {
            found.warn(pointer, "lists more values than a class can have constants; it is read as what they are");
            return types.isEmpty() ? ofKind(forms.scalar(schema)) : scalar(schema, types);
        }
        if (!schema.values().isEmpty() && !types.contains("array") && !types.contains("object")) {
            found.warn(pointer + "/enum", "lists values of several kinds; it is read as any JSON");
            return new Type.Anything();
        }
        if (types.contains("array") || types.isEmpty() && (schema.has("items") || schema.has("prefixItems"))) {
            return list(schema, name);
        }
        if (types.contains("object") || types.isEmpty() && schema.hasContent("additionalProperties")) {
            return map(schema, name);
        }
        return types.isEmpty() ? new Type.Anything() : scalar(schema, types);
    }

    private Type ofAlternatives(ComposedSchema schema, Alternatives alternatives, String name) {
        if (alternatives.areSeveralLists()) {
            found.warn(schema.outermost().pointer(), "must satisfy several lists at once; it is read as any JSON");
            return new Type.Anything();
        }
        if (alternatives.only().isPresent()) {
            return schemas.use(alternatives.only().get(), name).type();
        }
        LocatedNode opened = forms.opened(alternatives);
        if (opened != null) {
            return schemas.use(opened, name).type();
        }
        List<Type> types = alternatives.members().stream()
                .map(member -> schemas.use(member, name).type())
                .distinct()
                .toList();
        if (types.size() == 1) {
            return types.get(0);
        }
        return ofKind(forms.scalars(alternatives).iterator().next());
    }

    private static Scalar ofKind(Scalar.Json kind) {
        return switch (kind) {
            case TEXT -> Scalar.TEXT;
            case NUMBER -> Scalar.DECIMAL;
            case BOOLEAN -> Scalar.BOOLEAN;
        };
    }

    private Type list(ComposedSchema schema, String name) {
        if (schema.hasContent("prefixItems")) {
            found.warn(
                    schema.first("prefixItems").pointer(),
                    "gives each element its own type; a list of any JSON is read");
            return new Type.ListOf(new Type.Anything(), true);
        }
        LocatedNode items = schema.first("items");
        if (!items.node().isObject()) {
            return new Type.ListOf(new Type.Anything(), true);
        }
        Use element = schemas.use(items, name + "Item");
        return new Type.ListOf(element.type(), element.nullable());
    }

    private Type map(ComposedSchema schema, String name) {
        LocatedNode values = schema.first("additionalProperties");
        if (!values.node().isObject() || values.node().isEmpty()) {
            return new Type.MapOf(new Type.Anything(), true);
        }
        Use value = schemas.use(values, name + "Value");
        return new Type.MapOf(value.type(), value.nullable());
    }

    private Type scalar(ComposedSchema schema, Set<String> types) {
        String format = schema.first("format").node().asText();
        String type = types.contains("number") ? "number" : types.iterator().next();
        if (type.equals("string") && Set.of("byte", "binary").contains(format)) {
            found.warn(schema.first("format").pointer(), "bytes are read as the text they are sent as");
        }
        Scalar scalar = Scalar.of(type, format);
        List<JsonNode> bounds = Stream.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
                .map(keyword -> schema.first(keyword).node())
                .filter(JsonNode::isNumber)
                .toList();
        boolean whole = scalar == Scalar.INTEGER || scalar == Scalar.LONG;
        if (whole && !bounds.stream().allMatch(JsonNode::canConvertToLong)) {
            return Scalar.BIG_INTEGER;
        }
        return whole && !bounds.stream().allMatch(JsonNode::canConvertToInt) ? Scalar.LONG : scalar;
    }
}
