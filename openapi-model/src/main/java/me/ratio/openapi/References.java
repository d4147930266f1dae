package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds all references of a document: {@code $ref}, discriminator mappings, links, and those in extensions. */
public final class References {
    private final List<Reference> all = new ArrayList<>();

    private References() {}

    /** Returns the references in document order. */
    public static List<Reference> of(OpenApiDocument document) {
        References references = new References();
        document.objects().forEach(references::add);
        return references.all;
    }

    /**
     * Returns the reference that a value in the {@code mapping} of a discriminator stands for.
     *
     * @param target the name of a schema or a reference: {@code Cat}, {@code #/components/schemas/Cat}, {@code cat.yaml}
     */
    public static String ofMapping(String target) {
        boolean name = target.matches("[A-Za-z0-9._-]+") && !target.matches(".*\\.(json|ya?ml)");
        return name ? "#/components/schemas/" + target : target;
    }

    private void add(OpenApiObject object) {
        JsonNode node = object.node();
        if (node.path("$ref").isTextual()) {
            all.add(new Reference(object.pointer(), node.path("$ref").asText()));
        }
        if (object.is("Discriminator")) {
            String mapping = JsonPointers.child(object.pointer(), "mapping");
            node.path("mapping").properties().forEach(entry -> addMapped(mapping, entry));
        }
        if (object.is("Link") && node.path("operationRef").isTextual()) {
            all.add(new Reference(object.pointer(), node.path("operationRef").asText()));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (object.type().isExtension(field.getKey())) {
                addExtension(JsonPointers.child(object.pointer(), field.getKey()), field.getValue());
            }
        }
    }

    private void addMapped(String mapping, Map.Entry<String, JsonNode> entry) {
        all.add(new Reference(
                JsonPointers.child(mapping, entry.getKey()),
                ofMapping(entry.getValue().asText())));
    }

    private void addExtension(String at, JsonNode value) {
        if (value.path("$ref").isTextual()) {
            all.add(new Reference(at, value.path("$ref").asText()));
        }
        value.properties().forEach(entry -> addExtension(JsonPointers.child(at, entry.getKey()), entry.getValue()));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            addExtension(JsonPointers.child(at, i), value.get(i));
        }
    }
}
