package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Validates values against the schemas that a schema is composed of: allOf, anyOf, oneOf, not, if. */
final class CompositionRules {
    private final SchemaValidator validator;

    CompositionRules(SchemaValidator validator) {
        this.validator = validator;
    }

    Optional<Mismatch> mismatch(JsonNode schema, JsonNode value, String at) {
        for (JsonNode part : schema.path("allOf")) {
            Optional<Mismatch> mismatch = validator.mismatch(part, value, at);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return union(schema, "anyOf", value, at)
                .or(() -> union(schema, "oneOf", value, at))
                .or(() -> condition(schema, value, at));
    }

    private Optional<Mismatch> union(JsonNode schema, String key, JsonNode value, String at) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (JsonNode part : schema.path(key)) {
            validator.mismatch(part, value, at).ifPresent(mismatches::add);
        }
        int matches = schema.path(key).size() - mismatches.size();
        if (matches == 0 && !mismatches.isEmpty()) {
            // The reason of a single member is more exact than "no schema".
            return Optional.of(
                    mismatches.size() == 1 ? mismatches.get(0) : new Mismatch(at, key, "matches no schema of " + key));
        }
        return key.equals("oneOf") && matches > 1
                ? Optional.of(new Mismatch(at, key, "matches " + matches + " schemas of oneOf instead of one"))
                : Optional.empty();
    }

    private Optional<Mismatch> condition(JsonNode schema, JsonNode value, String at) {
        if (schema.has("not")
                && validator.mismatch(schema.get("not"), value, at).isEmpty()) {
            return Optional.of(new Mismatch(at, "not", "matches the schema of not"));
        }
        if (!schema.has("if")) {
            return Optional.empty();
        }
        boolean holds = validator.mismatch(schema.get("if"), value, at).isEmpty();
        return validator.mismatch(schema.path(holds ? "then" : "else"), value, at);
    }
}
