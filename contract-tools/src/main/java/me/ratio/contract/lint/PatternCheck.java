package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.schema.EcmaPattern;
import me.ratio.openapi.structure.OpenApiObject;

/** Patterns are regular expressions. */
final class PatternCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().forEach(place -> {
            JsonNode pattern = place.node().path("pattern");
            if (pattern.isTextual()) {
                check(place, "pattern", pattern.asText(), findings);
            }
            place.node()
                    .path("patternProperties")
                    .fieldNames()
                    .forEachRemaining(name -> check(place, "patternProperties", name, findings));
        });
    }

    private static void check(OpenApiObject place, String key, String pattern, LintFindings findings) {
        try {
            EcmaPattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            String reason = e.getDescription().substring(0, 1).toLowerCase(Locale.ROOT)
                    + e.getDescription().substring(1);
            findings.add(
                    LintRule.BAD_PATTERN,
                    JsonPointers.child(place.pointer(), key),
                    "'" + pattern + "' is no regular expression: " + reason + ".");
        }
    }
}
