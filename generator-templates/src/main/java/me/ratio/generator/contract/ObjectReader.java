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
import java.util.Set;
import me.ratio.generator.source.Names;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Alternatives;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.Nullability;

/** Reads a schema that becomes a class with properties. */
final class ObjectReader {
    /** A constructor has a parameter for each property, and Java allows no more than 255. */
    static final int MOST_PROPERTIES = 250;

    private final Findings found;
    private final Schemas schemas;

    /** What was merged on the way down: the same again is the same schema, or one that leads to itself would not end. */
    private final Map<JsonNode, LocatedNode> known = new HashMap<>();

    private int depth;

    ObjectReader(Findings found, Schemas schemas) {
        this.found = found;
        this.schemas = schemas;
    }

    Shape.ObjectShape read(String name, String schema, ComposedSchema layers) {
        depth++;
        try {
            return object(name, schema, layers);
        } finally {
            if (--depth == 0) {
                known.clear();
            }
        }
    }

    private Shape.ObjectShape object(String name, String schema, ComposedSchema layers) {
        String pointer = layers.outermost().pointer();
        Map<String, List<LocatedNode>> declared = new LinkedHashMap<>(layers.properties());
        Alternatives alternatives = new Alternatives(layers);
        if (!alternatives.isEmpty()) {
            found.warn(
                    pointer, "has properties and alternatives; those of all become one class, its own alone required");
            ofAlternatives(alternatives)
                    .forEach((property, places) -> declared.computeIfAbsent(property, key -> new ArrayList<>())
                            .add(merged("anyOf", places)));
        }
        LocatedNode others = layers.first("additionalProperties");
        if (others.node().isObject() && !others.node().isEmpty()) {
            found.warn(others.pointer(), "is kept as unknown fields of " + name + ", without its type");
        }
        if (declared.size() > MOST_PROPERTIES) {
            found.refuse(pointer + "/properties", "more than " + MOST_PROPERTIES + " properties in one class");
        }
        return new Shape.ObjectShape(name, schema, Words.of(layers), properties(name, declared, layers), false);
    }

    private Map<String, List<LocatedNode>> ofAlternatives(Alternatives alternatives) {
        Map<String, List<LocatedNode>> declared = new LinkedHashMap<>();
        alternatives.members().forEach(member -> ComposedSchema.of(member)
                .properties()
                .forEach((property, places) -> declared.computeIfAbsent(property, key -> new ArrayList<>())
                        .add(merged("allOf", places))));
        return declared;
    }

    private List<Property> properties(String owner, Map<String, List<LocatedNode>> declared, ComposedSchema object) {
        Set<String> required = object.required();
        boolean sensitive = object.isTrue(Schemas.SENSITIVE);
        NamePool names = NamePool.exact(found);
        Map<String, LocatedNode> merged = new LinkedHashMap<>();
        declared.forEach((wire, places) -> {
            LocatedNode place = merged("allOf", places);
            if (wire.isEmpty()) {
                found.warn(place.pointer(), "has no name; it is kept as an unknown field");
                return;
            }
            merged.put(wire, place);
            if (Nullability.namesNull(place)) {
                names.reserve(Names.nullQuestion(Names.property(wire)));
            }
        });
        List<Property> properties = new ArrayList<>();
        merged.forEach((wire, place) -> {
            String wish = Names.property(wire);
            boolean nullable = Nullability.namesNull(place);
            // under a name that nobody foresaw, its question may be a name that another has
            String java = names.take(
                    wish,
                    place.pointer(),
                    name -> name.equals(wish) || !nullable || names.reserve(Names.nullQuestion(name)));
            properties.add(property(owner, wire, java, place, required.contains(wire), sensitive));
        });
        return properties;
    }

    private Property property(
            String owner, String wire, String java, LocatedNode place, boolean required, boolean sensitive) {
        ComposedSchema layers = ComposedSchema.of(place);
        Use use = schemas.use(place, owner + Names.type(wire));
        return new Property(
                wire,
                java,
                use.type(),
                required && !layers.isTrue("writeOnly"),
                required && !layers.isTrue("readOnly"),
                use.nullable(),
                sensitive || use.sensitive(),
                false,
                Limits.of(layers),
                Words.of(layers));
    }

    /** What several places say of one property. @param keyword whether all of it holds, or any */
    private LocatedNode merged(String keyword, List<LocatedNode> places) {
        List<LocatedNode> different = new ArrayList<>();
        places.forEach(place -> {
            if (different.stream().noneMatch(other -> other.node().equals(place.node()))) {
                different.add(place);
            }
        });
        if (different.size() == 1) {
            return different.get(0);
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = all.putArray(keyword);
        different.forEach(place -> parts.add(place.node()));
        return known.computeIfAbsent(all, node -> different.get(0).withNode(node));
    }
}
