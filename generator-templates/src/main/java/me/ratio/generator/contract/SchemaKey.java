package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.openapi.LocatedNode;

/**
 * Identifies a schema that is read. A property that two parts of an {@code allOf} describe is merged into one schema,
 * which has the pointer of the first description but says more, so the pointer alone would confuse the two. With
 * {@code A: {properties: {id: {type: string}}}} and {@code B: {allOf: [A, {properties: {id: {maxLength: 9}}}]}}, both
 * {@code A.id} and {@code B.id} are at {@code /components/schemas/A/properties/id}.
 *
 * <p>The node alone would not do either: two inline schemas with equal content become two classes.
 */
record SchemaKey(String pointer, JsonNode node) {
    static SchemaKey of(LocatedNode schema) {
        return new SchemaKey(schema.pointer(), schema.node());
    }
}
