package me.ratio.openapi.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.structure.ValueType.Form;

/** Finds every object of OpenAPI in a document; what stands in the wrong place or under an unknown key is none. */
public final class OpenApiObjects {
    private final OpenApiVersion version;
    private final ObjectTypes kinds;
    private final List<OpenApiObject> places = new ArrayList<>();

    private OpenApiObjects(OpenApiVersion version) {
        this.version = version;
        this.kinds = ObjectTypes.of(version);
    }

    /**
     * Takes a document apart.
     *
     * @param document an OpenAPI 3 document
     * @return its objects in the order of the document, each before what it holds
     */
    public static List<OpenApiObject> of(ObjectNode document) {
        OpenApiObjects structure = new OpenApiObjects(OpenApiVersion.of(document));
        structure.visit(new OpenApiObject("", structure.kinds.document(), document, Optional.empty(), ""));
        return List.copyOf(structure.places);
    }

    private void visit(OpenApiObject place) {
        places.add(place);
        // In 3.0 nothing beside a reference counts; in 3.1 that is so for everything but schemas.
        if (place.isReference() && !(version == OpenApiVersion.V3_1 && place.is("Schema"))) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : place.node().properties()) {
            if (!place.kind().isExtension(field.getKey())) {
                place.kind()
                        .typeOf(field.getKey())
                        .filter(type -> kinds.has(type.name()))
                        .ifPresent(type -> descend(place, field.getKey(), field.getValue(), type));
            }
        }
    }

    private void descend(OpenApiObject around, String key, JsonNode value, ValueType type) {
        String at = JsonPointers.child(around.pointer(), key);
        if (type.form() == Form.ONE) {
            enter(around, key, at, value, type);
        } else if (type.form() == Form.LIST && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                enter(around, key, JsonPointers.child(at, i), value.get(i), type);
            }
        } else if (type.form() == Form.MAP && value.isObject()) {
            value.properties()
                    .forEach(entry ->
                            enter(around, key, JsonPointers.child(at, entry.getKey()), entry.getValue(), type));
        }
    }

    private void enter(OpenApiObject around, String key, String at, JsonNode value, ValueType type) {
        if (type.admits(value, true)) {
            visit(new OpenApiObject(at, kinds.get(type.name()), value, Optional.of(around), key));
        }
    }
}
