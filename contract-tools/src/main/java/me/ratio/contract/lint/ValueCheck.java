package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;

/** Defaults and examples are values that their schemas admit. */
final class ValueCheck implements Check {
    @Override
    public void run(Subject subject, Findings findings) {
        Fit fit = new Fit(subject);
        subject.schemas().forEach(place -> {
            JsonNode schema = place.node();
            compare(fit, Rule.DEFAULT_MISMATCH, schema, schema.path("default"), below(place, "default"), findings);
            compare(fit, Rule.EXAMPLE_MISMATCH, schema, schema.path("example"), below(place, "example"), findings);
            JsonNode examples = schema.path("examples");
            for (int i = 0; examples.isArray() && i < examples.size(); i++) {
                String at = JsonPointers.child(below(place, "examples"), i);
                compare(fit, Rule.EXAMPLE_MISMATCH, schema, examples.get(i), at, findings);
            }
        });
        for (String kind : new String[] {"Parameter", "Header", "MediaType"}) {
            subject.all(kind).forEach(place -> checkExamples(subject, fit, place, findings));
        }
    }

    private static void checkExamples(Subject subject, Fit fit, OpenApiObject place, Findings findings) {
        JsonNode node = place.node();
        if (node.has("example") && node.has("examples")) {
            findings.add(Rule.EXAMPLE_TWICE, place, "There is either 'example' or 'examples', not both.");
        }
        boolean foreign = place.is("MediaType")
                && !JsonPointers.lastKey(place.pointer())
                        .toLowerCase(Locale.ROOT)
                        .contains("json");
        if (!foreign || !node.path("example").isTextual()) {
            compare(
                    fit,
                    Rule.EXAMPLE_MISMATCH,
                    node.path("schema"),
                    node.path("example"),
                    below(place, "example"),
                    findings);
        }
        for (Map.Entry<String, JsonNode> example : node.path("examples").properties()) {
            JsonNode value = subject.resolve(example.getValue()).path("value");
            // Another format than JSON is written as text.
            if (!foreign || !value.isTextual()) {
                String at = JsonPointers.child(below(place, "examples"), example.getKey());
                compare(fit, Rule.EXAMPLE_MISMATCH, node.path("schema"), value, at, findings);
            }
        }
    }

    private static void compare(Fit fit, Rule rule, JsonNode schema, JsonNode value, String at, Findings findings) {
        if (!value.isMissingNode()) {
            String what = rule == Rule.DEFAULT_MISMATCH ? "The default" : "The example";
            fit.mismatch(schema, value)
                    .ifPresent(mismatch ->
                            findings.add(rule, at, what + " contradicts its schema: " + mismatch.sentence() + "."));
        }
    }

    private static String below(OpenApiObject place, String key) {
        return JsonPointers.child(place.pointer(), key);
    }
}
