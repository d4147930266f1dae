package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.SchemaHierarchy;

/** Decides what becomes of a schema, from what it says itself; what its properties are does not matter for that. */
final class Forms {
    /** Java has no room for more constants in one class. */
    private static final int MOST_VALUES = 2000;

    private final SchemaHierarchy hierarchy;

    Forms(OpenApiDocument document) {
        this.hierarchy = new SchemaHierarchy(document);
    }

    Form of(ComposedSchema schema) {
        if (isEnum(schema)) {
            return Form.ENUM;
        }
        Set<String> types = schema.types();
        // on what is no object they say nothing
        boolean properties = !schema.properties().isEmpty() && (types.isEmpty() || types.contains("object"));
        Alternatives alternatives = new Alternatives(schema);
        if (!alternatives.isEmpty()) {
            return ofAlternatives(schema, alternatives, properties);
        }
        if (!hierarchy.variants(schema.outermost()).isEmpty()) {
            return Form.UNION;
        }
        if (types.size() > 1 && !isNumber(types)) {
            return Form.UNION;
        }
        return properties ? Form.OBJECT : Form.ALIAS;
    }

    private Form ofAlternatives(ComposedSchema schema, Alternatives alternatives, boolean properties) {
        if (properties || alternatives.areSeveralLists()) {
            boolean chosen = schema.outermost().has("discriminator") && !alternatives.areSeveralLists();
            if (chosen && alternatives.allHave(schema.properties().keySet())) {
                return Form.UNION;
            }
            return properties
                            || alternatives.members().stream().anyMatch(member -> !ComposedSchema.of(member)
                                    .properties()
                                    .isEmpty())
                    ? Form.OBJECT
                    : Form.ALIAS;
        }
        if (alternatives.only().isPresent()) {
            return Form.ALIAS;
        }
        Set<Scalar.Json> scalars = scalars(alternatives);
        if (scalars.size() != 1) {
            return Form.UNION;
        }
        if (named(alternatives) == null) {
            boolean room = listed(schema).size() <= MOST_VALUES;
            return room && listsValues(alternatives, scalars) ? Form.ENUM : Form.ALIAS;
        }
        return opened(alternatives) == null ? Form.UNION : Form.ALIAS;
    }

    /** The alternatives of one kind of single value that become one enum, or one type. */
    private boolean listsValues(Alternatives alternatives, Set<Scalar.Json> scalars) {
        List<ComposedSchema> members =
                alternatives.members().stream().map(ComposedSchema::of).toList();
        return scalars.equals(EnumSet.of(Scalar.Json.TEXT))
                ? members.stream().anyMatch(this::isEnum)
                : members.stream().allMatch(this::isEnum);
    }

    /** An enum that the alternatives name, null when they name none. */
    private LocatedNode named(Alternatives alternatives) {
        return alternatives.members().stream()
                .filter(member -> member.isReference() && isEnum(ComposedSchema.of(member)))
                .findFirst()
                .orElse(null);
    }

    /** The one named enum beside which any other text is allowed; it is open by itself. */
    LocatedNode opened(Alternatives alternatives) {
        LocatedNode named = named(alternatives);
        boolean othersAreTexts = alternatives.members().stream()
                .filter(member -> !member.equals(named))
                .map(ComposedSchema::of)
                .allMatch(member -> !isEnum(member) && scalar(member) == Scalar.Json.TEXT);
        return named != null && othersAreTexts ? named : null;
    }

    /** What the members are in JSON when each is a single value; empty when one of them is not. */
    Set<Scalar.Json> scalars(Alternatives alternatives) {
        Set<Scalar.Json> kinds = EnumSet.noneOf(Scalar.Json.class);
        for (LocatedNode member : alternatives.members()) {
            Scalar.Json kind = scalar(ComposedSchema.of(member));
            if (kind == null) {
                return Set.of();
            }
            kinds.add(kind);
        }
        return kinds;
    }

    /** What a schema is in JSON when it is a single value; null when it is not, or may be several. */
    Scalar.Json scalar(ComposedSchema schema) {
        if (isOfOneKind(schema)) {
            return kind(schema.values().get(0), schema.types());
        }
        Set<String> types = schema.types();
        if (!schema.alternatives().isEmpty() || types.isEmpty() || types.size() > 1 && !isNumber(types)) {
            return null;
        }
        return switch (types.iterator().next()) {
            case "string" -> Scalar.Json.TEXT;
            case "integer", "number" -> Scalar.Json.NUMBER;
            case "boolean" -> Scalar.Json.BOOLEAN;
            default -> null;
        };
    }

    private static boolean isNumber(Set<String> types) {
        return !types.isEmpty() && Set.of("integer", "number").containsAll(types);
    }

    /** Whether a schema lists values, all of one kind, that its type allows. */
    boolean isEnum(ComposedSchema schema) {
        return isOfOneKind(schema) && schema.values().size() <= MOST_VALUES;
    }

    /** Whether a schema lists values, all of one kind, and more of them than a class can have constants. */
    boolean isTooLong(ComposedSchema schema) {
        return isOfOneKind(schema) && !isEnum(schema);
    }

    private static boolean isOfOneKind(ComposedSchema schema) {
        List<JsonNode> values = schema.values();
        if (values.isEmpty()) {
            return false;
        }
        Scalar.Json first = kind(values.get(0), schema.types());
        return first != null && values.stream().allMatch(value -> kind(value, schema.types()) == first);
    }

    private static Scalar.Json kind(JsonNode value, Set<String> types) {
        // a text that somebody wrote without quotes
        if (value.isValueNode() && types.equals(Set.of("string"))) {
            return Scalar.Json.TEXT;
        }
        Scalar.Json kind = null;
        String type = "";
        if (value.isTextual()) {
            kind = Scalar.Json.TEXT;
            type = "string";
        } else if (value.isNumber()) {
            kind = Scalar.Json.NUMBER;
            type = "number";
        } else if (value.isBoolean()) {
            kind = Scalar.Json.BOOLEAN;
            type = "boolean";
        }
        boolean allowed = types.isEmpty() || types.contains(type) || type.equals("number") && isNumber(types);
        return allowed ? kind : null;
    }

    SchemaHierarchy hierarchy() {
        return hierarchy;
    }

    /** The enum values of each alternative that lists some. */
    List<Map.Entry<LocatedNode, JsonNode>> listed(ComposedSchema schema) {
        List<Map.Entry<LocatedNode, JsonNode>> listed = new ArrayList<>();
        List<LocatedNode> owners = isEnum(schema) ? List.of(schema.outermost()) : new Alternatives(schema).members();
        for (LocatedNode owner : owners) {
            ComposedSchema.of(owner).values().forEach(value -> listed.add(Map.entry(owner, value)));
        }
        return listed;
    }
}
