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
import me.ratio.openapi.schema.SchemaNormalizer;
import me.ratio.openapi.structure.OpenApiObject;
import me.ratio.openapi.structure.OpenApiObjects;

/** Writes down, as values of a property, what a discriminator asks of the object that it decides about. */
final class Discriminators {
    private static final String NAMED = "#/components/schemas/";

    private final ObjectNode document;

    /** Copies a document in the spelling of OpenAPI 3.1, with what its discriminators ask for spelt out. */
    static ObjectNode spelledOut(JsonNode document) {
        ObjectNode normal = SchemaNormalizer.normalize(document);
        new Discriminators(normal)
                .spellOut(OpenApiObjects.of(normal).stream()
                        .filter(object -> object.is("Schema") && object.node().isObject())
                        .toList());
        return normal;
    }

    Discriminators(ObjectNode document) {
        this.document = document;
    }

    /** Adds to each reference what the discriminator of its union or of its target's base asks for. */
    void spellOut(List<OpenApiObject> schemas) {
        Set<String> done = new HashSet<>();
        for (OpenApiObject place : schemas) {
            for (String union : List.of("oneOf", "anyOf")) {
                JsonNode members = place.node().path(union);
                for (int i = 0; i < members.size() && place.node().has("discriminator"); i++) {
                    String name = name(members.get(i));
                    if (!name.isEmpty() && members.get(i) instanceof ObjectNode member) {
                        ask(member, place.node().path("discriminator"), name);
                        done.add(place.pointer() + "/" + union + "/" + i);
                    }
                }
            }
        }
        for (OpenApiObject place : schemas) {
            // a base that a schema builds upon does not say what that schema is called
            if (!done.contains(place.pointer()) && !place.pointer().matches(".*/allOf/\\d+")) {
                inherit((ObjectNode) place.node());
            }
        }
    }

    /** A reference to a schema, with what the discriminators of its bases ask for. */
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
            ofBases(name, new HashSet<>()).forEach(discriminator -> ask(reference, discriminator, name));
            return;
        }
        // a base that others build upon means one of them
        for (String one : extending) {
            ObjectNode member = reference.withArrayProperty("anyOf").addObject().put("$ref", NAMED + one);
            ask(member, own, one);
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

    /** What chooses between the schemas that build upon this one, a missing node when nothing does. */
    private static JsonNode discriminator(JsonNode schema) {
        boolean union = schema.has("oneOf") || schema.has("anyOf");
        return union ? MissingNode.getInstance() : schema.path("discriminator");
    }

    /** The schema of a name, all of them when there is none. */
    private JsonNode schema(String name) {
        JsonNode all = document.path("components").path("schemas");
        return name.isEmpty() ? all : all.path(name);
    }

    private static void ask(ObjectNode reference, JsonNode discriminator, String name) {
        String property = discriminator.path("propertyName").asText();
        ObjectNode asked = reference.withArrayProperty("allOf").addObject();
        asked.put("type", "object").putArray("required").add(property);
        var values = asked.putObject("properties").putObject(property).putArray("enum");
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
