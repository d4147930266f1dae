package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.DiscriminatorValues;
import me.ratio.openapi.schema.SchemaHierarchy;
import me.ratio.openapi.schema.SchemaNormalizer;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Adds to a document what its discriminators require, so that a generator that knows no discriminators generates
 * consistent values.
 *
 * <p>A reference to {@code Cat} also requires the property {@code kind} with the value {@code Cat}. A reference to
 * {@code Pet}, which {@code Cat} and {@code Dog} extend, becomes a choice of references to these two.
 */
final class DiscriminatorExpansion {
    private static final String NAMED = "#/components/schemas/";

    private final OpenApiDocument document;
    private final SchemaHierarchy hierarchy;
    private final ObjectNode expanded;

    /** Copies a document in the syntax of OpenAPI 3.1 and expands its discriminators. */
    DiscriminatorExpansion(JsonNode source) {
        ObjectNode normal = SchemaNormalizer.normalize(source);
        document = new OpenApiDocument(normal);
        hierarchy = new SchemaHierarchy(document);
        expanded = normal.deepCopy();
        expand(document.objects().stream()
                .filter(object -> object.is("Schema") && object.node().isObject())
                .map(object -> new LocatedNode(document, object.pointer(), object.node()))
                .toList());
    }

    /** Returns the expanded copy of the document. */
    ObjectNode expanded() {
        return expanded;
    }

    /** Returns a reference to a named schema, with what the discriminators of its bases require. */
    ObjectNode reference(String name) {
        ObjectNode reference = expanded.objectNode().put("$ref", NAMED + name);
        inherit(reference, document.schemas().get(name));
        return reference;
    }

    private void expand(List<LocatedNode> schemas) {
        Set<LocatedNode> members = new HashSet<>();
        for (LocatedNode schema : schemas) {
            for (String union : schema.has("discriminator") ? List.of("oneOf", "anyOf") : List.<String>of()) {
                for (LocatedNode member : schema.elements(union)) {
                    if (!SchemaReference.nameOf(member).isEmpty()) {
                        require(copyOf(member), schema.child("discriminator"), member);
                        members.add(member);
                    }
                }
            }
        }
        for (LocatedNode schema : schemas) {
            // a base in allOf does not decide the name of the schema that extends it
            boolean base = schema.pointer().matches(".*/allOf/\\d+");
            if (SchemaReference.leads(schema) && !members.contains(schema) && !base) {
                inherit(copyOf(schema), schema.target());
            }
        }
    }

    /** Adds to a reference what the discriminators of its target and of the target's bases require. */
    private void inherit(ObjectNode reference, LocatedNode target) {
        if (SchemaReference.nameOf(target).isEmpty()) {
            return;
        }
        List<LocatedNode> variants = decidesExtension(target) ? hierarchy.variants(target) : List.of();
        if (variants.isEmpty()) {
            SchemaHierarchy.withBases(target).stream()
                    .filter(DiscriminatorExpansion::decidesExtension)
                    .forEach(base -> require(reference, base.child("discriminator"), target));
        }
        for (LocatedNode variant : variants) {
            ObjectNode member = reference.withArrayProperty("anyOf").addObject();
            member.put("$ref", NAMED + SchemaReference.nameOf(variant));
            require(member, target.child("discriminator"), variant);
        }
    }

    /** Tells whether a schema has a discriminator between those that extend it, and not between members of a union. */
    private static boolean decidesExtension(LocatedNode schema) {
        return schema.has("discriminator") && !schema.has("oneOf") && !schema.has("anyOf");
    }

    private static void require(ObjectNode reference, LocatedNode discriminator, LocatedNode variant) {
        String property = discriminator.text("propertyName");
        ObjectNode required = reference.withArrayProperty("allOf").addObject().put("type", "object");
        required.putArray("required").add(property);
        ArrayNode values = required.putObject("properties").putObject(property).putArray("enum");
        new DiscriminatorValues(property, discriminator).of(variant).forEach(values::add);
    }

    private ObjectNode copyOf(LocatedNode schema) {
        return (ObjectNode) JsonPointers.find(expanded, schema.pointer());
    }
}
