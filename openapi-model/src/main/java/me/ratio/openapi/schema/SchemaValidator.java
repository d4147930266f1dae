package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import me.ratio.openapi.OpenApiDocument;

/**
 * Validates values against the schemas of a document, in either version of OpenAPI.
 *
 * <p>Keywords that cannot be evaluated allow every value: references to other documents, invalid patterns and
 * those that take too long. In 3.0 the keywords that only 3.1 has mean nothing.
 * Instances are not thread-safe.
 */
public final class SchemaValidator {
    private final OpenApiDocument document;
    private final boolean formats;

    private final PatternCache patterns = new PatternCache();

    /**
     * Creates a validator.
     *
     * @param document the document that resolves references
     */
    public SchemaValidator(OpenApiDocument document) {
        this(document, true);
    }

    private SchemaValidator(OpenApiDocument document, boolean formats) {
        this.document = document;
        this.formats = formats;
    }

    /**
     * Creates a validator that ignores {@code format}, whose validation is optional in JSON Schema.
     *
     * @param document the document that resolves references
     */
    public static SchemaValidator withoutFormats(OpenApiDocument document) {
        return new SchemaValidator(document, false);
    }

    /**
     * Tells whether a value is valid.
     *
     * @param schema a schema, in the document or with references into it
     * @param value the value
     */
    public boolean isValid(JsonNode schema, JsonNode value) {
        return mismatch(schema, value).isEmpty();
    }

    /**
     * Returns the first reason why a value is not valid.
     *
     * @param schema a schema, in the document or with references into it
     * @param value the value
     * @return the reason; empty when the value is valid
     */
    public Optional<Mismatch> mismatch(JsonNode schema, JsonNode value) {
        return mismatches(schema, value).stream().findFirst();
    }

    /**
     * Returns all reasons why a value is not valid. For a value that no member of a {@code oneOf} or {@code anyOf}
     * allows, these are the reasons of the member that it is most likely meant for.
     *
     * @param schema a schema, in the document or with references into it
     * @param value the value
     * @return the reasons, one for each cause; empty when the value is valid
     */
    public List<Mismatch> mismatches(JsonNode schema, JsonNode value) {
        return new Evaluation(document, patterns, formats)
                .evaluate(schema, value, "")
                .mismatches();
    }
}
