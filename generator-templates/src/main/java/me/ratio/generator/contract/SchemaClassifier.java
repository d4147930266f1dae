package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.JsonType;
import me.ratio.openapi.schema.SchemaHierarchy;

/**
 * Decides which kind of type a schema becomes. It looks at the schema and its alternatives, never at the schemas of its
 * properties, so recursive schemas can be classified before any of them is read.
 *
 * <pre>
 * {properties: {a: ...}}                                    OBJECT
 * {enum: [a, b]}                                            ENUM
 * {oneOf: [Cat, Dog]}, {type: [string, integer]}            UNION
 * {oneOf: [Cat, {type: "null"}]}                            ALIAS of Cat, nullable
 * {anyOf: [{enum: [a]}, {type: string}]}                    ENUM, which is open anyway
 * {anyOf: [{$ref: Colour}, {type: string}]}                 ALIAS of Colour, if that is an enum
 * {anyOf: [{type: string, format: date}, {type: string}]}   ALIAS of string
 * </pre>
 */
final class SchemaClassifier {
    /** The constants of a class are initialised in one method, and the JVM limits its size. */
    private static final int MAX_CONSTANTS = 2000;

    private final SchemaHierarchy hierarchy;

    SchemaClassifier(OpenApiDocument document) {
        this.hierarchy = new SchemaHierarchy(document);
    }

    SchemaKind kindOf(ComposedSchema schema) {
        // listed values say most about a schema, so they come first
        if (isEnum(schema)) {
            return SchemaKind.ENUM;
        }
        Set<String> types = schema.types();
        // in {type: string, properties: ...} the properties never apply
        boolean hasProperties = !schema.properties().isEmpty() && (types.isEmpty() || types.contains("object"));
        Alternatives alternatives = new Alternatives(schema);
        if (!alternatives.isEmpty()) {
            return kindOf(schema, alternatives, hasProperties);
        }
        // a discriminator without oneOf: the variants are the schemas that extend this one by allOf
        if (!hierarchy.variants(schema.outermost()).isEmpty()) {
            return SchemaKind.UNION;
        }
        // 3.1's type: [string, integer] is a union without alternatives
        if (types.size() > 1 && !isNumber(types)) {
            return SchemaKind.UNION;
        }
        return hasProperties ? SchemaKind.OBJECT : SchemaKind.ALIAS;
    }

    private SchemaKind kindOf(ComposedSchema schema, Alternatives alternatives, boolean hasProperties) {
        if (hasProperties || alternatives.areSeveralLists()) {
            // a class cannot be an object and one of several variants at the same time; see ObjectReader
            // {discriminator, properties: {kind}, oneOf: [Cat, Dog]}: the properties only repeat those of the variants
            boolean discriminated = schema.outermost().has("discriminator") && !alternatives.areSeveralLists();
            if (discriminated && alternatives.allHave(schema.properties().keySet())) {
                return SchemaKind.UNION;
            }
            return hasProperties || alternatives.members().stream().anyMatch(SchemaClassifier::hasProperties)
                    ? SchemaKind.OBJECT
                    : SchemaKind.ALIAS;
        }
        if (alternatives.only().isPresent()) {
            return SchemaKind.ALIAS;
        }
        Set<JsonType> scalars = scalarTypes(alternatives);
        if (scalars.size() != 1) {
            return SchemaKind.UNION;
        }
        // from here on all alternatives are scalars of one JSON type
        if (namedEnum(alternatives).isEmpty()) {
            boolean fits = enumValues(schema).size() <= MAX_CONSTANTS;
            return fits && isEnumOfAlternatives(alternatives, scalars) ? SchemaKind.ENUM : SchemaKind.ALIAS;
        }
        return openedEnum(alternatives).isEmpty() ? SchemaKind.UNION : SchemaKind.ALIAS;
    }

    private static boolean hasProperties(LocatedNode schema) {
        return !ComposedSchema.of(schema).properties().isEmpty();
    }

    /**
     * Tells whether alternatives become one enum. Texts do as soon as one of them lists values, since a generated enum
     * is open: {@code anyOf: [{enum: [a, b]}, {type: string}]} is the usual spelling of an open one.
     */
    private static boolean isEnumOfAlternatives(Alternatives alternatives, Set<JsonType> scalars) {
        List<ComposedSchema> members =
                alternatives.members().stream().map(ComposedSchema::of).toList();
        return scalars.equals(EnumSet.of(JsonType.STRING))
                ? members.stream().anyMatch(SchemaClassifier::isEnum)
                : members.stream().allMatch(SchemaClassifier::isEnum);
    }

    private static Optional<LocatedNode> namedEnum(Alternatives alternatives) {
        return alternatives.members().stream()
                .filter(member -> member.isReference() && isEnum(ComposedSchema.of(member)))
                .findFirst();
    }

    /** Returns the named enum in {@code anyOf: [{$ref: Colour}, {type: string}]}, which is open anyway. */
    Optional<LocatedNode> openedEnum(Alternatives alternatives) {
        return namedEnum(alternatives).filter(named -> alternatives.members().stream()
                .filter(member -> !member.equals(named))
                .map(ComposedSchema::of)
                .allMatch(member -> !isEnum(member) && scalarType(member).equals(Optional.of(JsonType.STRING))));
    }

    /** Returns the JSON types of the alternatives when each is a scalar; empty when one of them is not. */
    Set<JsonType> scalarTypes(Alternatives alternatives) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (LocatedNode member : alternatives.members()) {
            Optional<JsonType> type = scalarType(ComposedSchema.of(member));
            if (type.isEmpty()) {
                return Set.of();
            }
            types.add(type.get());
        }
        return types;
    }

    /** Returns the JSON type of a schema of scalars; nothing when it allows anything else, or several types. */
    Optional<JsonType> scalarType(ComposedSchema schema) {
        if (listsOneType(schema)) {
            return typeOf(schema.values().get(0), schema.types());
        }
        Set<String> types = schema.types();
        if (!schema.alternatives().isEmpty() || types.isEmpty() || types.size() > 1 && !isNumber(types)) {
            return Optional.empty();
        }
        return switch (types.iterator().next()) {
            case "string" -> Optional.of(JsonType.STRING);
            case "integer", "number" -> Optional.of(JsonType.NUMBER);
            case "boolean" -> Optional.of(JsonType.BOOLEAN);
            default -> Optional.empty();
        };
    }

    private static boolean isNumber(Set<String> types) {
        return !types.isEmpty() && Set.of("integer", "number").containsAll(types);
    }

    /** Tells whether a schema lists scalars of one JSON type, which its {@code type} allows. */
    static boolean isEnum(ComposedSchema schema) {
        return listsOneType(schema) && schema.values().size() <= MAX_CONSTANTS;
    }

    /** Tells whether a schema would be an enum if a class could have that many constants. */
    static boolean isTooLongForAnEnum(ComposedSchema schema) {
        return listsOneType(schema) && !isEnum(schema);
    }

    private static boolean listsOneType(ComposedSchema schema) {
        List<JsonNode> values = schema.values();
        if (values.isEmpty()) {
            return false;
        }
        Optional<JsonType> first = typeOf(values.get(0), schema.types());
        return first.isPresent()
                && values.stream()
                        .allMatch(value -> typeOf(value, schema.types()).equals(first));
    }

    /** Returns the JSON type of a listed value; nothing when the schema's types do not allow it. */
    private static Optional<JsonType> typeOf(JsonNode value, Set<String> types) {
        if (value.isValueNode() && types.equals(Set.of("string"))) {
            // {type: string, enum: [1, true]}: YAML without quotes
            return Optional.of(JsonType.STRING);
        }
        if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
            return Optional.empty();
        }
        JsonType type = JsonType.of(value);
        boolean allowed = types.isEmpty()
                || types.contains(type.name().toLowerCase(Locale.ROOT))
                || type == JsonType.NUMBER && isNumber(types);
        return allowed ? Optional.of(type) : Optional.empty();
    }

    /** Returns the schemas of which a union without alternatives consists. */
    List<LocatedNode> variants(ComposedSchema schema) {
        return hierarchy.variants(schema.outermost());
    }

    /** Returns the values of an enum, each with the alternative that lists it. */
    static List<Map.Entry<LocatedNode, JsonNode>> enumValues(ComposedSchema schema) {
        List<LocatedNode> owners = isEnum(schema) ? List.of(schema.outermost()) : new Alternatives(schema).members();
        List<Map.Entry<LocatedNode, JsonNode>> values = new ArrayList<>();
        for (LocatedNode owner : owners) {
            ComposedSchema.of(owner).values().forEach(value -> values.add(Map.entry(owner, value)));
        }
        return values;
    }
}
