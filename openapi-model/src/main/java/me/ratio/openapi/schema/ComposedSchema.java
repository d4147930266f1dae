package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/**
 * A schema with all the parts that it is composed of by {@code $ref} and {@code allOf}, the outermost first. A value
 * must satisfy every part.
 *
 * <p>{@code Cat: {allOf: [{$ref: Pet}, {properties: {lives: …}}]}} has four parts: itself, the reference, {@code Pet}
 * and the schema with {@code lives}.
 */
public final class ComposedSchema {
    private final List<LocatedNode> parts = new ArrayList<>();

    /** The same parts, each after those that it extends, which is the order a reader expects properties in. */
    private final List<LocatedNode> baseFirst = new ArrayList<>();

    private final List<List<LocatedNode>> alternatives = new ArrayList<>();
    private final List<LocatedNode> dangling = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ComposedSchema() {}

    /** Collects the parts of a schema; one that comes back to itself is not followed again. */
    public static ComposedSchema of(LocatedNode schema) {
        ComposedSchema composed = new ComposedSchema();
        composed.collect(schema);
        return composed;
    }

    private void collect(LocatedNode schema) {
        if (!seen.add(schema.pointer())) {
            return;
        }
        LocatedNode part = SchemaReference.isPlain(schema) ? AnnotationKeywords.documented(schema) : schema;
        parts.add(part);
        if (SchemaReference.leads(part)) {
            collect(part.target());
        } else if (part.isReference()) {
            dangling.add(part);
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<LocatedNode> members = part.elements(keyword);
            // A variant that extends its own union inherits the union's properties, not all its variants again.
            if (!members.isEmpty() && members.stream().noneMatch(this::isPart)) {
                alternatives.add(members);
            }
        }
        part.elements("allOf").forEach(this::collect);
        baseFirst.add(part);
    }

    private boolean isPart(LocatedNode member) {
        return SchemaReference.leads(member) && seen.contains(member.target().pointer());
    }

    /** Returns the schema itself. */
    public LocatedNode outermost() {
        return parts.get(0);
    }

    /** Returns all parts, the outermost first. */
    public List<LocatedNode> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** Returns the members of each {@code oneOf} and {@code anyOf}; a value must satisfy one list as well as the next. */
    public List<List<LocatedNode>> alternatives() {
        return Collections.unmodifiableList(alternatives);
    }

    /** Returns the references that lead nowhere, or out of the document. */
    public List<LocatedNode> danglingReferences() {
        return Collections.unmodifiableList(dangling);
    }

    /** Returns the value of a keyword in the outermost part that has it, a missing one when none has. */
    public LocatedNode first(String keyword) {
        return parts.stream()
                .map(part -> part.child(keyword))
                .filter(value -> value.exists() && !value.node().isNull())
                .findFirst()
                .orElseGet(() -> outermost().absent());
    }

    /** Tells whether a part has a keyword. */
    public boolean has(String keyword) {
        return first(keyword).exists();
    }

    /** Tells whether a keyword is there with an object or a list that is not empty. */
    public boolean hasContent(String keyword) {
        JsonNode node = first(keyword).node();
        return node.isContainerNode() && !node.isEmpty();
    }

    /** Tells whether a keyword is true in any part. */
    public boolean isTrue(String keyword) {
        return parts.stream().anyMatch(part -> part.isTrue(keyword));
    }

    /** Returns the types that all parts allow, without null; empty when no part names one, or when they exclude each other. */
    public Set<String> types() {
        return parts.stream()
                .map(ComposedSchema::types)
                .filter(types -> !types.isEmpty())
                .reduce(SchemaTypes::intersection)
                .orElse(Set.of());
    }

    private static Set<String> types(LocatedNode part) {
        Set<String> types = SchemaTypes.named(part.node());
        types.remove("null");
        return types;
    }

    /** Tells whether the parts name types, but none that all of them allow. */
    public boolean isContradictory() {
        return types().isEmpty() && parts.stream().anyMatch(part -> !types(part).isEmpty());
    }

    /** Returns the properties by name, each with every schema that applies to it, the outermost first. */
    public Map<String, List<LocatedNode>> properties() {
        Map<String, List<LocatedNode>> properties = new LinkedHashMap<>();
        baseFirst.forEach(part -> part.members("properties").forEach((name, schema) -> properties
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(0, schema)));
        return properties;
    }

    /** Returns the names of the required properties. */
    public Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> part.elements("required").forEach(name -> required.add(name.text())));
        return required;
    }

    /** Returns the values that the outermost part with a {@code const} or an {@code enum} lists, without null. */
    public List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        for (LocatedNode part : parts) {
            if (part.has("const")) {
                values.add(part.node().get("const"));
                break;
            }
            if (part.node().path("enum").isArray()) {
                part.node().get("enum").forEach(values::add);
                break;
            }
        }
        values.removeIf(JsonNode::isNull);
        return values;
    }
}
