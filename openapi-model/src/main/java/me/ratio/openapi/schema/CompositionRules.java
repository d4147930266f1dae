package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Validates values against the schemas that a schema is composed of: allOf, anyOf, oneOf, not, if. */
final class CompositionRules {
    private final Evaluation evaluation;

    CompositionRules(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    void check(JsonNode schema, JsonNode value, String at, ValidationResult result) {
        for (JsonNode part : list(schema, "allOf")) {
            result.addAll(evaluation.evaluate(part, value, at));
        }
        union(schema, "anyOf", value, at, result);
        union(schema, "oneOf", value, at, result);
        if (schema.has("not")
                && evaluation.evaluate(schema.get("not"), value, at).isValid()) {
            result.add(at, "not", "matches the schema of not");
        }
        if (evaluation.isJsonSchema() && schema.has("if")) {
            ValidationResult condition = evaluation.evaluate(schema.get("if"), value, at);
            if (condition.isValid()) {
                result.addEvaluated(condition);
            }
            result.addAll(evaluation.evaluate(schema.path(condition.isValid() ? "then" : "else"), value, at));
        }
    }

    private static Iterable<JsonNode> list(JsonNode schema, String key) {
        return schema.path(key).isArray() ? schema.path(key) : List.of();
    }

    private void union(JsonNode schema, String key, JsonNode value, String at, ValidationResult result) {
        if (!schema.path(key).isArray()) {
            return;
        }
        List<ValidationResult> members = new ArrayList<>();
        list(schema, key).forEach(member -> members.add(evaluation.evaluate(member, value, at)));
        List<ValidationResult> valid =
                members.stream().filter(ValidationResult::isValid).toList();
        if (valid.isEmpty() && !members.isEmpty()) {
            // The reasons of the member that the value is meant for are more exact than "no schema".
            NearestMember.of(schema, key, members, value, at)
                    .ifPresentOrElse(result::addMismatches, () -> result.add(at, key, "matches no schema of " + key));
            // Otherwise unevaluatedProperties would report the same error again.
            members.forEach(result::addEvaluated);
        }
        if (key.equals("oneOf") && valid.size() > 1) {
            result.add(at, key, "matches " + valid.size() + " schemas of oneOf instead of one");
        }
        valid.forEach(result::addEvaluated);
    }
}
