package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.EcmaPattern;

/** The properties that one way to satisfy a schema knows, as far as data in one direction has them. */
final class VisibleProperties {
    private final SchemaVariant way;
    private final Map<String, LocatedNode> declared = new LinkedHashMap<>();
    private final Map<String, AllOf> visible = new LinkedHashMap<>();
    private final Map<String, LocatedNode> required = new LinkedHashMap<>();

    /**
     * Takes stock.
     *
     * @param way what knows the properties
     * @param direction which way the data flows: what is {@code readOnly} is not in a request, what is
     *     {@code writeOnly} is not in a response
     * @param normals gives the normal form of a property's schema
     */
    VisibleProperties(SchemaVariant way, Direction direction, Function<AllOf, NormalizedSchema> normals) {
        this.way = way;
        String hiding = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
        for (LocatedNode leaf : way.having("properties")) {
            LocatedNode properties = leaf.child("properties");
            properties.keys().forEach(name -> declared.putIfAbsent(name, properties.child(name)));
        }
        declared.forEach((name, place) -> {
            AllOf schema = schema(name, place);
            boolean forbidden =
                    schema.parts().stream().anyMatch(part -> part.node().isBoolean());
            if (!forbidden && !normals.apply(schema).isFlagged(hiding)) {
                visible.put(name, schema);
            }
        });
        for (LocatedNode leaf : way.having("required")) {
            for (LocatedNode name : leaf.child("required").elements()) {
                String text = name.node().asText();
                if (visible.containsKey(text) || !declared.containsKey(text)) {
                    required.putIfAbsent(text, name);
                }
            }
        }
    }

    Set<String> names() {
        return visible.keySet();
    }

    Set<String> required() {
        return required.keySet();
    }

    /** Whether a property is declared, although data in this direction does not have it. */
    boolean hides(String name) {
        return declared.containsKey(name) && !visible.containsKey(name);
    }

    AllOf schema(String name) {
        return visible.get(name);
    }

    /** Where a property is declared; a place without a value when it is not. */
    LocatedNode place(String name) {
        LocatedNode place = declared.get(name);
        return place == null ? way.first("properties").child(name).absent() : place;
    }

    /** Where a property is said to be required. */
    LocatedNode requirement(String name) {
        LocatedNode place = required.get(name);
        return place == null ? way.first("required").absent() : place;
    }

    /** What applies to properties without a schema of their own. */
    AllOf additional() {
        List<LocatedNode> schemas = way.having("additionalProperties").stream()
                .map(leaf -> leaf.child("additionalProperties"))
                .toList();
        return AllOf.of(schemas.isEmpty() ? way.anchor() : schemas.get(0), schemas);
    }

    /** What applies to properties whose name has a pattern. */
    AllOf patterned(String pattern) {
        List<LocatedNode> schemas = new ArrayList<>();
        for (LocatedNode leaf : way.leaves()) {
            LocatedNode patterns = leaf.child("patternProperties");
            if (patterns.node().has(pattern)) {
                schemas.add(patterns.child(pattern));
            } else if (leaf.node().has("additionalProperties")) {
                schemas.add(leaf.child("additionalProperties"));
            }
        }
        return AllOf.of(schemas.isEmpty() ? way.anchor() : schemas.get(0), schemas);
    }

    Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        way.having("patternProperties")
                .forEach(leaf -> patterns.addAll(leaf.child("patternProperties").keys()));
        return patterns;
    }

    private AllOf schema(String name, LocatedNode place) {
        List<LocatedNode> schemas = new ArrayList<>(1);
        for (LocatedNode leaf : way.leaves()) {
            LocatedNode own = leaf.child("properties").child(name);
            int before = schemas.size();
            if (own.exists()) {
                schemas.add(own);
            }
            LocatedNode patterns = leaf.child("patternProperties");
            patterns.keys().stream()
                    .filter(pattern -> EcmaPattern.isFound(pattern, name, false))
                    .map(patterns::child)
                    .forEach(schemas::add);
            LocatedNode additional = leaf.child("additionalProperties");
            if (schemas.size() == before && additional.exists()) {
                schemas.add(additional);
            }
        }
        return AllOf.of(place, schemas);
    }
}
