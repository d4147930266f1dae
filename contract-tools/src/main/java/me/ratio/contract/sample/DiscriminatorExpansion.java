package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;
import me.ratio.openapi.schema.SchemaNormalizer;

/**
 * Adds to a document what its discriminators require: a reference to {@code Cat} also requires the property
 * {@code kind} with the value {@code Cat}. A generator that knows no discriminators then generates consistent values.
 */
final class DiscriminatorExpansion {
    private static final String NAMED = "#/components/schemas/";

    private final ObjectNode document;

    /** Copies a document in the syntax of OpenAPI 3.1 and expands its discriminators. */
    static ObjectNode expand(JsonNode document) {
        ObjectNode normal = SchemaNormalizer.normalize(document);
        new DiscriminatorExpansion(normal)
                .expand(OpenApiObjects.of(normal).stream()
                        .filter(object -> object.is("Schema") && object.node().isObject())
                        .toList());
        return normal;
    }

    DiscriminatorExpansion(ObjectNode document) {
        this.document = document;
    }

    /** Adds to each reference what the discriminator of its union, or of a base of its target, requires. */
    private void expand(List<OpenApiObject> schemas) {
        Set<String> done = new HashSet<>();
        for (OpenApiObject object : schemas) {
            for (String union : List.of("oneOf", "anyOf")) {
                JsonNode members = object.node().path(union);
                for (int i = 0; i < members.size() && object.node().has("discriminator"); i++) {
                    String name = name(members.get(i));
                    if (!name.isEmpty() && members.get(i) instanceof ObjectNode member) {
                        require(member, object.node().path("discriminator"), name);
                        done.add(object.pointer() + "/" + union + "/" + i);
                    }
                }
            }
        }
        for (OpenApiObject object : schemas) {
            // a base in allOf does not decide the name of the schema that extends it
            if (!done.contains(object.pointer()) && !object.pointer().matches(".*/allOf/\\d+")) {
                inherit((ObjectNode) object.node());
            }
        }
    }

    /** Returns a reference to a schema, with what the discriminators of its bases require. */
    ObjectNode reference(String name) {
        ObjectNode reference = document.objectNode().put("$ref", NAMED + name);
        inherit(reference);
        return reference;
    }

    private void inherit(ObjectNode reference) {
        String name = name(reference);
        JsonNode own = discriminator(schema(name));
        Set<String> extending = own.isMissingNode() ? Set.of() : extending(name);
        if (extending.isEmpty()) {
            ofBases(name, new HashSet<>()).forEach(discriminator -> require(reference, discriminator, name));
            return;
        }
        // a base with a discriminator means one of the schemas that extend it
        for (String one : extending) {
            ObjectNode member = reference.withArrayProperty("anyOf").addObject().put("$ref", NAMED + one);
            require(member, own, one);
        }
    }

    private Set<String> extending(String base) {
        Set<String> names = new TreeSet<>();
        schema("").fieldNames().forEachRemaining(name -> {
            Set<String> bases = new HashSet<>();
            ofBases(name, bases);
            if (!name.equals(base) && bases.contains(base)) {
                names.add(name);
            }
        });
        return names;
    }

    private List<JsonNode> ofBases(String name, Set<String> seen) {
        List<JsonNode> found = new ArrayList<>();
        if (name.isEmpty() || !seen.add(name)) {
            return found;
        }
        JsonNode discriminator = discriminator(schema(name));
        if (!discriminator.isMissingNode()) {
            found.add(discriminator);
        }
        schema(name).path("allOf").forEach(base -> found.addAll(ofBases(name(base), seen)));
        return found;
    }

    /** Returns the discriminator between the schemas that extend this one; a missing node without one. */
    private static JsonNode discriminator(JsonNode schema) {
        boolean union = schema.has("oneOf") || schema.has("anyOf");
        return union ? MissingNode.getInstance() : schema.path("discriminator");
    }

    /** Returns the schema of a name; all schemas for an empty name. */
    private JsonNode schema(String name) {
        JsonNode all = document.path("components").path("schemas");
        return name.isEmpty() ? all : all.path(name);
    }

    private static void require(ObjectNode reference, JsonNode discriminator, String name) {
        String property = discriminator.path("propertyName").asText();
        ObjectNode required = reference.withArrayProperty("allOf").addObject();
        required.put("type", "object").putArray("required").add(property);
        var values = required.putObject("properties").putObject(property).putArray("enum");
        for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
            String target = entry.getValue().asText();
            if (target.equals(name) || target.equals(NAMED + name)) {
                values.add(entry.getKey());
            }
        }
        if (values.isEmpty()) {
            values.add(name);
        }
    }

    private static String name(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith(NAMED) ? reference.substring(NAMED.length()) : "";
    }
}
