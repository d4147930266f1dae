package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.schema.EcmaPattern;

/**
 * Checks that patterns are valid regular expressions of ECMA-262.
 *
 * <p>Java accepts other patterns: {@code [^]} is valid in ECMA-262 and an error in Java, {@code (?i)a} the other way
 * round. So the pattern is read by the model and not by {@code java.util.regex}.
 */
final class PatternCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().forEach(object -> {
            JsonNode pattern = object.node().path("pattern");
            if (pattern.isTextual()) {
                check(object, "pattern", pattern.asText(), findings);
            }
            object.node()
                    .path("patternProperties")
                    .fieldNames()
                    .forEachRemaining(name -> check(object, "patternProperties", name, findings));
        });
    }

    private static void check(OpenApiObject object, String key, String pattern, LintFindings findings) {
        try {
            EcmaPattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            String reason = e.getDescription().substring(0, 1).toLowerCase(Locale.ROOT)
                    + e.getDescription().substring(1);
            findings.add(
                    LintRule.INVALID_PATTERN,
                    JsonPointers.child(object.pointer(), key),
                    "'" + pattern + "' is not a valid regular expression: " + reason + ".");
        }
    }
}
