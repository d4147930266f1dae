package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;

/**
 * Reads a schema that becomes a class with properties: its own, those of everything it extends by {@code allOf}, and
 * those of its alternatives, if it has any. Java classes do not extend each other: a schema may extend several, and a
 * later revision could add one.
 */
final class ObjectReader {
    /** A constructor has a parameter for each property, and Java allows no more than 255. */
    static final int MAX_PROPERTIES = 250;

    private final GenerationProblems problems;
    private final TypeReader types;

    /**
     * The schemas that were merged for properties of enclosing objects. With {@code A: {allOf: [B, C]}}, where both
     * {@code B} and {@code C} have a {@code child} of their own type, {@code A.child} is merged from both, and so is
     * its child, and so on. The same parts must give the same schema, or reading would never end.
     */
    private final Map<JsonNode, LocatedNode> mergedSchemas = new HashMap<>();

    /** The number of objects being read, one within the other. */
    private int depth;

    ObjectReader(GenerationProblems problems, TypeReader types) {
        this.problems = problems;
        this.types = types;
    }

    Model.ObjectModel read(ModelId id, ComposedSchema schema) {
        depth++;
        try {
            return object(id, schema);
        } finally {
            if (--depth == 0) {
                mergedSchemas.clear();
            }
        }
    }

    private Model.ObjectModel object(ModelId id, ComposedSchema schema) {
        String pointer = schema.outermost().pointer();
        Map<String, List<LocatedNode>> declared = new LinkedHashMap<>(schema.properties());
        Alternatives alternatives = new Alternatives(schema);
        if (!alternatives.isEmpty()) {
            problems.warn(
                    pointer,
                    "has properties and alternatives: all of them become one class, in which only the schema's own"
                            + " properties are required");
            ofAlternatives(alternatives)
                    .forEach((property, schemas) -> declared.computeIfAbsent(property, key -> new ArrayList<>())
                            .add(merged("anyOf", schemas)));
        }
        LocatedNode others = schema.first("additionalProperties");
        if (others.node().isObject() && !others.node().isEmpty()) {
            problems.warn(others.pointer(), "is kept as unknown fields, without its type");
        }
        if (declared.size() > MAX_PROPERTIES) {
            problems.error(pointer + "/properties", "more than " + MAX_PROPERTIES + " properties in one class");
        }
        return new Model.ObjectModel(id, Documentation.of(schema), properties(id, declared, schema), Optional.empty());
    }

    /**
     * Returns the properties of all alternatives. One that two alternatives declare differently, as a string and as a
     * number, becomes a union of both: within an alternative a value must satisfy all of its declarations, but only one
     * of the alternatives needs to apply.
     */
    private Map<String, List<LocatedNode>> ofAlternatives(Alternatives alternatives) {
        Map<String, List<LocatedNode>> declared = new LinkedHashMap<>();
        alternatives.members().forEach(member -> ComposedSchema.of(member)
                .properties()
                .forEach((property, schemas) -> declared.computeIfAbsent(property, key -> new ArrayList<>())
                        .add(merged("allOf", schemas))));
        return declared;
    }

    private List<Property> properties(ModelId owner, Map<String, List<LocatedNode>> declared, ComposedSchema object) {
        Set<String> required = object.required();
        boolean sensitive = object.isTrue(Extensions.SENSITIVE);
        List<Property> properties = new ArrayList<>();
        declared.forEach((name, schemas) -> {
            LocatedNode schema = merged("allOf", schemas);
            if (name.isEmpty()) {
                problems.warn(schema.pointer(), "has no name: it is kept as an unknown field");
            } else {
                properties.add(property(owner, name, schema, required.contains(name), sensitive));
            }
        });
        return properties;
    }

    private Property property(ModelId owner, String name, LocatedNode schema, boolean required, boolean sensitive) {
        ComposedSchema composed = ComposedSchema.of(schema);
        TypeUse use = types.read(schema, new NameOrigin.OfModel(owner).part(name));
        return new Property(
                name,
                use.type(),
                // the server sets a readOnly id, so requests need not have it; a writeOnly password never comes back
                required && !composed.isTrue("writeOnly"),
                required && !composed.isTrue("readOnly"),
                use.nullable(),
                sensitive || use.sensitive(),
                false,
                ConstraintDocumentation.of(composed),
                Documentation.of(composed),
                schema.pointer());
    }

    /**
     * Merges the schemas of one property into one.
     *
     * @param keyword {@code allOf} when a value must satisfy all of them, {@code anyOf} when one will do
     */
    private LocatedNode merged(String keyword, List<LocatedNode> schemas) {
        // two parts often repeat a property, such as the discriminator: the common declaration stays what it is
        List<LocatedNode> different = new ArrayList<>();
        schemas.forEach(schema -> {
            if (different.stream().noneMatch(other -> other.node().equals(schema.node()))) {
                different.add(schema);
            }
        });
        if (different.size() == 1) {
            return different.get(0);
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = all.putArray(keyword);
        different.forEach(schema -> parts.add(schema.node()));
        return mergedSchemas.computeIfAbsent(all, different.get(0)::withNode);
    }
}
