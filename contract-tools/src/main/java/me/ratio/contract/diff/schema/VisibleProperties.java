package me.ratio.contract.diff.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.EcmaPattern;

/**
 * The properties that a variant declares, as far as data in one direction has them.
 *
 * <p>A request has no {@code readOnly} property and a response no {@code writeOnly} one, even if it is listed as required.
 * So {@code {required: [id], properties: {id: {readOnly: true}}}} requires {@code id} in responses only, and a property
 * that becomes {@code readOnly} is removed from requests.
 */
final class VisibleProperties {
    private final SchemaVariant variant;
    private final Map<String, LocatedNode> declared = new LinkedHashMap<>();
    private final Map<String, AllOf> visible = new LinkedHashMap<>();
    private final Map<String, LocatedNode> required = new LinkedHashMap<>();

    /**
     * Collects the properties.
     *
     * @param variant the variant that declares them
     * @param direction the direction of the data: a request has no {@code readOnly} property, a response no
     *     {@code writeOnly} one
     * @param normalized normalises the schema of a property
     */
    VisibleProperties(SchemaVariant variant, Direction direction, Function<AllOf, NormalizedSchema> normalized) {
        this.variant = variant;
        String hiding = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
        for (LocatedNode properties : variant.values("properties")) {
            properties.keys().forEach(name -> declared.putIfAbsent(name, properties.child(name)));
        }
        declared.forEach((name, location) -> {
            AllOf schema = schema(name, location);
            boolean forbidden =
                    schema.schemas().stream().anyMatch(part -> part.node().isBoolean());
            if (!forbidden && !normalized.apply(schema).isFlagged(hiding)) {
                visible.put(name, schema);
            }
        });
        for (LocatedNode names : variant.values("required")) {
            for (LocatedNode name : names.elements()) {
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

    /** Tells whether a property is declared that data in this direction does not have. */
    boolean hides(String name) {
        return declared.containsKey(name) && !visible.containsKey(name);
    }

    /** Returns the schemas of a visible property. */
    AllOf schema(String name) {
        return visible.get(name);
    }

    /** Returns the location where a property is declared, an absent value if it is not. */
    LocatedNode location(String name) {
        LocatedNode location = declared.get(name);
        return location == null ? variant.first("properties").child(name).absent() : location;
    }

    /** Returns the location where a property is listed as required, an absent value if it is not. */
    LocatedNode requiredLocation(String name) {
        LocatedNode location = required.get(name);
        return location == null ? variant.first("required").absent() : location;
    }

    /** Returns the schemas of the properties that are not declared. */
    AllOf additional() {
        List<LocatedNode> schemas = variant.values("additionalProperties");
        return AllOf.of(schemas.isEmpty() ? variant.anchor() : schemas.get(0), schemas);
    }

    /** Returns the schemas of the properties whose names match one of the patterns. */
    AllOf matching(String pattern) {
        List<LocatedNode> schemas = new ArrayList<>();
        for (LocatedNode schema : variant.schemas()) {
            LocatedNode patterns = schema.child("patternProperties");
            if (patterns.has(pattern)) {
                schemas.add(patterns.child(pattern));
            } else if (schema.has("additionalProperties")) {
                schemas.add(schema.child("additionalProperties"));
            }
        }
        return AllOf.of(schemas.isEmpty() ? variant.anchor() : schemas.get(0), schemas);
    }

    /** Returns the keys of {@code patternProperties}. */
    Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        variant.values("patternProperties").forEach(entries -> patterns.addAll(entries.keys()));
        return patterns;
    }

    /** Returns the names of two sets, those of the second one first. */
    static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(others);
        all.addAll(some);
        return all;
    }

    private AllOf schema(String name, LocatedNode location) {
        List<LocatedNode> schemas = new ArrayList<>(1);
        for (LocatedNode schema : variant.schemas()) {
            int before = schemas.size();
            if (schema.node().path("properties").has(name)) {
                schemas.add(schema.child("properties").child(name));
            }
            if (schema.has("patternProperties")) {
                LocatedNode patterns = schema.child("patternProperties");
                patterns.keys().stream()
                        .filter(pattern -> EcmaPattern.isFound(pattern, name, false))
                        .map(patterns::child)
                        .forEach(schemas::add);
            }
            if (schemas.size() == before && schema.has("additionalProperties")) {
                schemas.add(schema.child("additionalProperties"));
            }
        }
        return AllOf.of(location, schemas);
    }
}
