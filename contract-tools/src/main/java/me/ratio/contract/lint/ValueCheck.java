package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.schema.SchemaValidator;
import me.ratio.openapi.structure.OpenApiObject;

/** Defaults and examples are values that their schemas admit. */
final class ValueCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        SchemaValidator validator = new SchemaValidator(context.document());
        context.schemas().forEach(place -> {
            JsonNode schema = place.node();
            compare(
                    validator,
                    LintRule.DEFAULT_MISMATCH,
                    schema,
                    schema.path("default"),
                    below(place, "default"),
                    findings);
            compare(
                    validator,
                    LintRule.EXAMPLE_MISMATCH,
                    schema,
                    schema.path("example"),
                    below(place, "example"),
                    findings);
            JsonNode examples = schema.path("examples");
            for (int i = 0; examples.isArray() && i < examples.size(); i++) {
                String at = JsonPointers.child(below(place, "examples"), i);
                compare(validator, LintRule.EXAMPLE_MISMATCH, schema, examples.get(i), at, findings);
            }
        });
        for (String kind : new String[] {"Parameter", "Header", "MediaType"}) {
            context.all(kind).forEach(place -> checkExamples(context, validator, place, findings));
        }
    }

    private static void checkExamples(
            LintContext context, SchemaValidator validator, OpenApiObject place, LintFindings findings) {
        JsonNode node = place.node();
        if (node.has("example") && node.has("examples")) {
            findings.add(LintRule.EXAMPLE_TWICE, place, "There is either 'example' or 'examples', not both.");
        }
        boolean foreign = place.is("MediaType")
                && !JsonPointers.lastKey(place.pointer())
                        .toLowerCase(Locale.ROOT)
                        .contains("json");
        if (!foreign || !node.path("example").isTextual()) {
            compare(
                    validator,
                    LintRule.EXAMPLE_MISMATCH,
                    node.path("schema"),
                    node.path("example"),
                    below(place, "example"),
                    findings);
        }
        for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
            JsonNode value = context.resolve(example.getValue()).path("value");
            // Another format than JSON is written as text.
            if (!foreign || !value.isTextual()) {
                String at = JsonPointers.child(below(place, "examples"), example.getKey());
                compare(validator, LintRule.EXAMPLE_MISMATCH, node.path("schema"), value, at, findings);
            }
        }
    }

    private static void compare(
            SchemaValidator validator, LintRule rule, JsonNode schema, JsonNode value, String at, LintFindings findings) {
        if (!value.isMissingNode()) {
            String what = rule == LintRule.DEFAULT_MISMATCH ? "The default" : "The example";
            validator
                    .mismatch(schema, value)
                    .ifPresent(mismatch ->
                            findings.add(rule, at, what + " contradicts its schema: " + mismatch.sentence() + "."));
        }
    }

    private static String below(OpenApiObject place, String key) {
        return JsonPointers.child(place.pointer(), key);
    }
}
