package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of a 3.1 document that have an identifier: {@code $id}, {@code $anchor} or {@code $dynamicAnchor}.
 *
 * <p>An identifier is relative to the nearest {@code $id} around it. A reference is relative to that as well, so the same
 * text may lead to different schemas.
 */
final class SchemaIdentifiers {
    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final Map<String, String> bases = new LinkedHashMap<>();
    private final JsonNode document;

    private SchemaIdentifiers(JsonNode document) {
        this.document = document;
    }

    /** Finds the identifiers of a document or of any other tree. */
    static SchemaIdentifiers of(ObjectNode document) {
        SchemaIdentifiers identifiers = new SchemaIdentifiers(document);
        identifiers.visit("", document, "");
        return identifiers;
    }

    private void visit(String pointer, JsonNode node, String base) {
        String inner = base;
        if (node.path("$id").isTextual()) {
            inner = resolve(base, node.path("$id").textValue()).replaceFirst("#$", "");
            pointers.putIfAbsent(inner, pointer);
            bases.put(pointer, inner);
        }
        for (String key : new String[] {"$anchor", "$dynamicAnchor"}) {
            if (node.path(key).isTextual()) {
                pointers.putIfAbsent(inner + "#" + node.path(key).textValue(), pointer);
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            // Values are data, whatever they look like.
            if (member.getValue().isContainerNode()
                    && !member.getKey().matches("example|examples|default|const|enum")) {
                visit(JsonPointers.child(pointer, member.getKey()), member.getValue(), inner);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(JsonPointers.child(pointer, i), node.get(i), inner);
        }
    }

    /**
     * Replaces the identifiers of a document by JSON pointers: every reference by an identifier, and the {@code $id}
     * keywords, which would give the pointers another meaning.
     *
     * @param document the document, which is changed
     */
    static void replace(ObjectNode document) {
        SchemaIdentifiers identifiers = of(document);
        if (identifiers.pointers.isEmpty()) {
            return;
        }
        for (OpenApiObject object : OpenApiObjects.of(document)) {
            if (object.is("Schema") && object.node().path("$ref").isTextual()) {
                Reference reference = new Reference(
                        object.pointer(), object.node().path("$ref").textValue());
                identifiers.resolve(reference).ifPresent(at -> ((ObjectNode) object.node())
                        .put("$ref", "#" + at.replace("%", "%25")));
            }
        }
        identifiers.bases.keySet().forEach(at -> ((ObjectNode) JsonPointers.find(document, at)).remove("$id"));
    }

    /** Returns the schema with an identifier, or a missing node. */
    JsonNode find(String identifier) {
        String pointer = pointers.get(identifier);
        return pointer == null ? MissingNode.getInstance() : JsonPointers.find(document, pointer);
    }

    /**
     * Resolves a reference by the identifiers.
     *
     * @param reference the reference
     * @return the JSON pointer of its target; nothing if no identifier is involved or none fits
     */
    Optional<String> resolve(Reference reference) {
        String base = base(reference.from());
        String text = resolve(base, reference.text());
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        if (!fragment.startsWith("/")) {
            return Optional.ofNullable(pointers.get(text.replaceFirst("#$", "")));
        }
        Optional<String> resource =
                hash == 0 ? Optional.empty() : Optional.ofNullable(pointers.get(text.substring(0, hash)));
        return resource.map(pointer -> pointer + JsonPointers.ofReference("#" + fragment));
    }

    private String base(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = JsonPointers.parent(at)) {
            if (bases.containsKey(at)) {
                return bases.get(at);
            }
        }
        return "";
    }

    private static String resolve(String base, String reference) {
        try {
            if (reference.startsWith("#")) {
                return base.replaceFirst("#.*$", "") + reference;
            }
            return base.isEmpty()
                    ? reference
                    : URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }
}
