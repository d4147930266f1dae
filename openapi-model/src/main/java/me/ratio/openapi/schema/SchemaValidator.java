package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OpenApiVersion;

/**
 * Validates values against the schemas of a document, in either version of OpenAPI.
 *
 * <p>Keywords that cannot be evaluated allow every value: references to other documents and invalid patterns.
 * Instances are not thread-safe.
 */
public final class SchemaValidator {
    private final OpenApiDocument document;
    private final boolean formats;

    /** The results so far. A pair under validation counts as valid, which ends the recursion of cyclic schemas. */
    private final Map<Pair, Optional<Mismatch>> known = new HashMap<>();

    /** A schema and a value, compared by identity. */
    private record Pair(JsonNode schema, JsonNode value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.schema == schema && pair.value == value;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(schema) + System.identityHashCode(value);
        }
    }

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
        known.clear();
        return mismatch(schema, value, "");
    }

    Optional<Mismatch> mismatch(JsonNode schema, JsonNode value, String at) {
        if (schema.isBoolean() && !schema.asBoolean()) {
            return Optional.of(new Mismatch(at, "false", "is not allowed"));
        }
        if (!schema.isObject()) {
            return Optional.empty();
        }
        // A cyclic schema meets the same value again, with no new constraint.
        Pair pair = new Pair(schema, value);
        Optional<Mismatch> before = known.putIfAbsent(pair, Optional.empty());
        if (before != null) {
            return before;
        }
        Optional<Mismatch> found = reference(schema, value, at);
        if (found.isEmpty() && !isReferenceOnly(schema) && !isAllowedNull(schema, value)) {
            found = keywords(schema, value, at)
                    .or(() -> new CompositionRules(this).mismatch(schema, value, at))
                    .or(() -> new ContainerRules(this, document).mismatch(schema, value, at));
        }
        known.put(pair, found);
        return found;
    }

    private Optional<Mismatch> reference(JsonNode schema, JsonNode value, String at) {
        return schema.path("$ref").isTextual() ? mismatch(document.resolve(schema), value, at) : Optional.empty();
    }

    private boolean isReferenceOnly(JsonNode schema) {
        return schema.path("$ref").isTextual() && document.version() == OpenApiVersion.V3_0;
    }

    private boolean isAllowedNull(JsonNode schema, JsonNode value) {
        return value.isNull() && Nullability.isNullable(schema, document.version());
    }

    private Optional<Mismatch> keywords(JsonNode schema, JsonNode value, String at) {
        Set<String> types = SchemaTypes.of(schema, document.version());
        if (!SchemaTypes.admit(types, value)) {
            return Optional.of(new Mismatch(
                    at, "type", "is " + ScalarRules.name(value) + " instead of " + String.join(" or ", types)));
        }
        if (schema.path("enum").isArray() && !JsonEquality.contains(schema.path("enum"), value)) {
            return Optional.of(new Mismatch(at, "enum", "is not a value of the enum"));
        }
        if (schema.has("const") && !JsonEquality.same(schema.get("const"), value)) {
            return Optional.of(new Mismatch(at, "const", "is not the value of const"));
        }
        return ScalarRules.mismatch(schema, value, at, formats);
    }
}
