package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.ValueType.Form;

/** Finds every OpenAPI object of a document. Values under unknown keys or of the wrong JSON type are left out. */
public final class OpenApiObjects {
    private final OpenApiVersion version;
    private final ObjectTypes types;
    private final List<OpenApiObject> objects = new ArrayList<>();

    private OpenApiObjects(OpenApiVersion version) {
        this.version = version;
        this.types = ObjectTypes.of(version);
    }

    /**
     * Lists the objects of a document.
     *
     * @param document an OpenAPI 3 document
     * @return its objects in document order, each before the objects within it
     */
    public static List<OpenApiObject> of(ObjectNode document) {
        OpenApiObjects structure = new OpenApiObjects(OpenApiVersion.of(document));
        structure.visit(new OpenApiObject("", structure.types.document(), document, Optional.empty(), ""));
        return List.copyOf(structure.objects);
    }

    /** Lists the objects within an object of a given type, itself first. */
    static List<OpenApiObject> of(OpenApiVersion version, String type, String pointer, JsonNode node) {
        OpenApiObjects structure = new OpenApiObjects(version);
        structure.visit(new OpenApiObject(pointer, structure.types.get(type), node, Optional.empty(), ""));
        return List.copyOf(structure.objects);
    }

    private void visit(OpenApiObject object) {
        objects.add(object);
        // Keywords next to a $ref count in schemas of 3.1 only.
        if (object.isReference() && !(version == OpenApiVersion.V3_1 && object.is("Schema"))) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : object.node().properties()) {
            if (!object.type().isExtension(field.getKey())) {
                object.type()
                        .typeOf(field.getKey())
                        .filter(type -> types.has(type.name()))
                        .ifPresent(type -> descend(object, field.getKey(), field.getValue(), type));
            }
        }
    }

    private void descend(OpenApiObject parent, String key, JsonNode value, ValueType type) {
        String at = JsonPointers.child(parent.pointer(), key);
        if (type.form() == Form.ONE) {
            enter(parent, key, at, value, type);
        } else if (type.form() == Form.LIST && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                enter(parent, key, JsonPointers.child(at, i), value.get(i), type);
            }
        } else if (type.form() == Form.MAP && value.isObject()) {
            value.properties()
                    .forEach(entry ->
                            enter(parent, key, JsonPointers.child(at, entry.getKey()), entry.getValue(), type));
        }
    }

    private void enter(OpenApiObject parent, String key, String at, JsonNode value, ValueType type) {
        if (type.admits(value, true)) {
            visit(new OpenApiObject(at, types.get(type.name()), value, Optional.of(parent), key));
        }
    }
}
