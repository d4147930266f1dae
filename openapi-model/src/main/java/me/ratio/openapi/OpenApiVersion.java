package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/** The versions of OpenAPI that differ in their schemas. Later versions are read as 3.1. */
public enum OpenApiVersion {
    /** OpenAPI 3.0, with its own schema dialect. */
    V3_0("3.0"),
    /** OpenAPI 3.1, with JSON Schema 2020-12. */
    V3_1("3.1");

    private final String label;

    OpenApiVersion(String label) {
        this.label = label;
    }

    /**
     * Returns the version of a document.
     *
     * @param document an OpenAPI 3 document
     * @return its version
     */
    public static OpenApiVersion of(JsonNode document) {
        return document.path("openapi").asText().startsWith("3.0") ? V3_0 : V3_1;
    }

    /** Returns the other version. */
    public OpenApiVersion other() {
        return this == V3_0 ? V3_1 : V3_0;
    }

    @Override
    public String toString() {
        return label;
    }
}
