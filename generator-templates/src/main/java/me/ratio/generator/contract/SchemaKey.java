package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.openapi.LocatedNode;

/**
 * Identifies a schema that is read. A property that two parts of an {@code allOf} describe is merged into one schema,
 * which has the pointer of the first description but says more, so the pointer alone would confuse the two.
 */
record SchemaKey(String pointer, JsonNode node) {
    static SchemaKey of(LocatedNode schema) {
        return new SchemaKey(schema.pointer(), schema.node());
    }
}
