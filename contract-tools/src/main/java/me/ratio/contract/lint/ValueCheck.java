package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.schema.SchemaValidator;

/** Checks that defaults and examples are valid values of their schemas. */
final class ValueCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        SchemaValidator validator = new SchemaValidator(context.document());
        context.schemas().forEach(object -> {
            JsonNode schema = object.node();
            compare(
                    validator,
                    LintRule.DEFAULT_MISMATCH,
                    schema,
                    schema.path("default"),
                    below(object, "default"),
                    findings);
            compare(
                    validator,
                    LintRule.EXAMPLE_MISMATCH,
                    schema,
                    schema.path("example"),
                    below(object, "example"),
                    findings);
            JsonNode examples = schema.path("examples");
            for (int i = 0; examples.isArray() && i < examples.size(); i++) {
                String at = JsonPointers.child(below(object, "examples"), i);
                compare(validator, LintRule.EXAMPLE_MISMATCH, schema, examples.get(i), at, findings);
            }
        });
        for (String type : new String[] {"Parameter", "Header", "MediaType"}) {
            context.all(type).forEach(object -> checkExamples(context, validator, object, findings));
        }
    }

    /** Checks the examples of a parameter, a header or a media type, which stand next to the schema and not in it. */
    private static void checkExamples(
            LintContext context, SchemaValidator validator, OpenApiObject object, LintFindings findings) {
        JsonNode node = object.node();
        if (node.has("example") && node.has("examples")) {
            findings.add(LintRule.EXAMPLE_AND_EXAMPLES, object, "'example' and 'examples' exclude each other.");
        }
        // An example of XML or CSV is written as a string, which its schema does not describe.
        boolean textual = object.is("MediaType")
                && !JsonPointers.lastKey(object.pointer())
                        .toLowerCase(Locale.ROOT)
                        .contains("json");
        if (!textual || !node.path("example").isTextual()) {
            compare(
                    validator,
                    LintRule.EXAMPLE_MISMATCH,
                    node.path("schema"),
                    node.path("example"),
                    below(object, "example"),
                    findings);
        }
        for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
            String at = JsonPointers.child(below(object, "examples"), example.getKey());
            LocatedNode value = context.document().at(at).resolved().child("value");
            if (!textual || !value.node().isTextual()) {
                compare(
                        validator,
                        LintRule.EXAMPLE_MISMATCH,
                        node.path("schema"),
                        value.node(),
                        value.pointer(),
                        findings);
            }
        }
    }

    private static void compare(
            SchemaValidator validator,
            LintRule rule,
            JsonNode schema,
            JsonNode value,
            String at,
            LintFindings findings) {
        if (!value.isMissingNode()) {
            String subject = rule == LintRule.DEFAULT_MISMATCH ? "The default" : "The example";
            validator
                    .mismatches(schema, value)
                    .forEach(mismatch -> findings.add(
                            rule,
                            at + mismatch.at(),
                            subject + " does not match its schema: " + mismatch.sentence() + "."));
        }
    }

    private static String below(OpenApiObject object, String key) {
        return JsonPointers.child(object.pointer(), key);
    }
}
