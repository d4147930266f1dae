package me.ratio.openapi.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/**
 * Finds the named schemas that extend others by {@code allOf}.
 *
 * <p>A schema with a discriminator and without alternatives means those that extend it: {@code Pet} with
 * {@code discriminator: {propertyName: kind}} is a {@code Cat} or a {@code Dog} when both have
 * {@code allOf: [{$ref: Pet}, …]}.
 */
public final class SchemaHierarchy {
    private final Map<String, Set<LocatedNode>> extending = new LinkedHashMap<>();

    /** Reads the hierarchy of a document's named schemas. */
    public SchemaHierarchy(OpenApiDocument document) {
        document.schemas().values().forEach(schema -> directBases(schema).forEach(base -> extending
                .computeIfAbsent(base.pointer(), key -> new LinkedHashSet<>())
                .add(schema)));
    }

    /** Returns a schema and those that it extends, however far, the nearest first. */
    public static Set<LocatedNode> withBases(LocatedNode schema) {
        Set<LocatedNode> bases = new LinkedHashSet<>();
        addBases(schema, bases);
        return bases;
    }

    private static void addBases(LocatedNode schema, Set<LocatedNode> bases) {
        if (bases.add(schema)) {
            directBases(schema).forEach(base -> addBases(base, bases));
        }
    }

    private static Stream<LocatedNode> directBases(LocatedNode schema) {
        return schema.elements("allOf").stream().filter(SchemaReference::leads).map(LocatedNode::target);
    }

    /** Returns the schemas that extend one with a discriminator, however far; none when it has no discriminator. */
    public List<LocatedNode> variants(LocatedNode schema) {
        Set<LocatedNode> variants = new LinkedHashSet<>();
        if (schema.has("discriminator")) {
            add(schema, variants);
            variants.remove(schema);
        }
        return new ArrayList<>(variants);
    }

    private void add(LocatedNode base, Set<LocatedNode> variants) {
        extending.getOrDefault(base.pointer(), Set.of()).forEach(variant -> {
            if (variants.add(variant)) {
                add(variant, variants);
            }
        });
    }
}
