package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one document of a document and the files that it refers to: what another file contains becomes a component, and
 * the reference leads there.
 *
 * <p>{@code $ref: models.yaml#/Order} becomes {@code $ref: '#/components/schemas/Order'}. A path item has no place among
 * the components of 3.0, so it is put where the reference was.
 */
final class DocumentBundle {
    private static final int MAX_FILES = 2_000;

    /** The maximum size of all files together, in bytes. */
    private static final long MAX_TOTAL_BYTES = 5L * DocumentReader.MAX_BYTES;

    /** Objects whose references have not been followed yet, with the file that they come from. */
    private record Open(String file, List<OpenApiObject> objects) {}

    private final LocatedDocument root;
    private final String rootName;
    private final OpenApiVersion version;
    private final ReferencedFiles files;
    private final BundledComponents components;
    private final Map<String, LocatedDocument> read = new HashMap<>();
    private final Map<String, Set<RelativeReference>> replaced = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private long bytes;

    private DocumentBundle(LocatedDocument root, String rootName, ReferencedFiles files) {
        this.root = root;
        this.rootName = rootName;
        this.version = OpenApiVersion.of(root.tree());
        this.files = files;
        this.components = new BundledComponents(root.tree());
        this.read.put("", root);
    }

    /**
     * Follows the references of a document to other files.
     *
     * @param root the document, which is changed
     * @param rootName the name of its file in its folder, empty if it has none
     * @param files the files that it may refer to
     * @return the document itself
     * @throws DocumentException with the place and the text of a reference that is not followed
     */
    static LocatedDocument of(LocatedDocument root, String rootName, ReferencedFiles files) {
        DocumentBundle bundle = new DocumentBundle(root, rootName, files);
        if (bundle.version != OpenApiVersion.V3_0) {
            SchemaIdentifiers.replace(root.tree());
        }
        bundle.open.add(new Open("", OpenApiObjects.of(root.tree())));
        while (!bundle.open.isEmpty()) {
            Open next = bundle.open.pop();
            next.objects().forEach(object -> bundle.follow(next.file(), object));
        }
        return root;
    }

    private void follow(String file, OpenApiObject object) {
        JsonNode node = object.node();
        if (object.is("Discriminator") && node.path("mapping").isObject()) {
            ObjectNode mapping = (ObjectNode) node.path("mapping");
            for (String value : List.copyOf(fieldNames(mapping))) {
                String text = mapping.path(value).asText();
                if (References.ofMapping(text).equals(text)) {
                    target(file, text, object).ifPresent(at -> mapping.put(value, component(at, "Schema", object)));
                }
            }
            return;
        }
        JsonNode reference = node.path("$ref");
        boolean isPathItem = object.is("PathItem");
        if (!reference.isTextual() || !(object.type().refs() || isPathItem)) {
            return;
        }
        target(file, reference.textValue(), object).ifPresent(at -> {
            if (at.file().isEmpty()) {
                ((ObjectNode) node).put("$ref", at.fragment());
            } else if (isPathItem) {
                replace(object, at);
            } else {
                ((ObjectNode) node).put("$ref", component(at, object.type().name(), object));
            }
        });
    }

    private static List<String> fieldNames(ObjectNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Returns the target of a reference that has to be changed; nothing if it stays as it is. */
    private Optional<RelativeReference> target(String file, String text, OpenApiObject object) {
        if (file.isEmpty() && text.startsWith("#")) {
            return Optional.empty();
        }
        try {
            return Optional.of(RelativeReference.of(file, rootName, text));
        } catch (DocumentException e) {
            throw refused(object, text, e.getMessage());
        }
    }

    private String component(RelativeReference at, String type, OpenApiObject from) {
        Optional<String> known = components.find(at);
        if (known.isPresent()) {
            return "#" + known.get();
        }
        JsonNode content = content(at, from);
        String pointer = components.add(at, type, content.deepCopy());
        include(pointer, at, type);
        return "#" + pointer;
    }

    private void replace(OpenApiObject item, RelativeReference at) {
        ObjectNode node = (ObjectNode) item.node();
        node.remove("$ref");
        if (!replaced.computeIfAbsent(item.pointer(), any -> new HashSet<>()).add(at)) {
            throw refused(item, text(at), "it leads to itself");
        }
        JsonNode content = content(at, item).deepCopy();
        content.properties().forEach(member -> {
            if (!node.has(member.getKey())) {
                node.set(member.getKey(), member.getValue());
            }
        });
        include(item.pointer(), at, "PathItem");
    }

    /** Marks what stands at a pointer now as content of another file, whose references have to be followed. */
    private void include(String pointer, RelativeReference at, String type) {
        root.lines().include(pointer, read.get(at.file()), JsonPointers.ofReference(at.fragment()));
        JsonNode content = JsonPointers.find(root.tree(), pointer);
        open.add(new Open(at.file(), OpenApiObjects.of(version, type, pointer, content)));
    }

    private JsonNode content(RelativeReference at, OpenApiObject from) {
        LocatedDocument document = read.get(at.file());
        if (document == null) {
            document = read(at, from);
            read.put(at.file(), document);
        }
        boolean pointer = at.fragment().equals("#") || at.fragment().startsWith("#/");
        JsonNode content = pointer
                ? JsonPointers.find(document.tree(), JsonPointers.ofReference(at.fragment()))
                : SchemaIdentifiers.of(document.tree()).find(at.fragment());
        if (!content.isObject() && !content.isBoolean()) {
            throw refused(from, text(at), "there is no such object in " + document.name());
        }
        return content;
    }

    private LocatedDocument read(RelativeReference at, OpenApiObject from) {
        if (read.size() > MAX_FILES) {
            throw refused(from, text(at), "the document refers to more than " + MAX_FILES + " files");
        }
        byte[] content;
        try {
            content = files.read(at.file());
        } catch (DocumentException e) {
            throw refused(from, text(at), e.getMessage());
        }
        bytes += content.length;
        if (bytes > MAX_TOTAL_BYTES) {
            throw refused(
                    from, text(at), "the files together are larger than the limit of " + MAX_TOTAL_BYTES + " bytes");
        }
        try {
            return DocumentParser.parseObject(files.name(at.file()), content);
        } catch (DocumentException e) {
            // Its own message could quote a file that is not meant to be read.
            throw refused(from, text(at), "the file is not a well-formed YAML or JSON object");
        }
    }

    private static String text(RelativeReference at) {
        return at.file() + (at.fragment().equals("#") ? "" : at.fragment());
    }

    private DocumentException refused(OpenApiObject object, String text, String reason) {
        return new DocumentException(
                root.place(object.pointer()) + ": the reference '" + text + "' cannot be followed: " + reason);
    }
}
