package me.ratio.openapi;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The object types of one version of OpenAPI, read from {@code openapi.json}, the only list of their keys. */
public final class ObjectTypes {
    private static final String DOCUMENT = "Document";
    private static final JsonMapper TABLE =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    private static final Map<OpenApiVersion, ObjectTypes> BY_VERSION = read();

    private final Map<String, ObjectType> byName = new LinkedHashMap<>();

    private ObjectTypes(JsonNode table, OpenApiVersion version) {
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            Map<String, ValueType> keys = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> key : entry.getValue().path("keys").properties()) {
                JsonNode type = key.getValue().isObject() ? key.getValue().path(version.toString()) : key.getValue();
                if (type.isTextual()) {
                    keys.put(key.getKey(), ValueType.parse(type.asText()));
                }
            }
            boolean refs = entry.getValue().path("refs").asBoolean();
            byName.put(entry.getKey(), new ObjectType(entry.getKey(), refs, Collections.unmodifiableMap(keys)));
        }
    }

    /**
     * Returns the object types of a version.
     *
     * @param version the version
     * @return its object types
     */
    public static ObjectTypes of(OpenApiVersion version) {
        return BY_VERSION.get(version);
    }

    /** Returns the type of a whole document. */
    public ObjectType document() {
        return byName.get(DOCUMENT);
    }

    /** Tells whether a name is that of an object type, and not of a JSON type. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /**
     * Returns an object type.
     *
     * @param name its name, for which {@link #has} is true
     * @return the object type
     */
    public ObjectType get(String name) {
        return byName.get(name);
    }

    private static Map<OpenApiVersion, ObjectTypes> read() {
        try (InputStream table = ObjectTypes.class.getResourceAsStream("openapi.json")) {
            JsonNode content = TABLE.readTree(table);
            Map<OpenApiVersion, ObjectTypes> types = new EnumMap<>(OpenApiVersion.class);
            for (OpenApiVersion version : OpenApiVersion.values()) {
                types.put(version, new ObjectTypes(content, version));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json is missing from the jar", e);
        }
    }
}
