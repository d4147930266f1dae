package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;

/** Whatever a caller meets is described in words. */
final class DescriptionCheck implements Check {
    private static final Set<String> DESCRIBED =
            Set.of("Info", "Tag", "Parameter", "Header", "RequestBody", "Response");

    @Override
    public void run(LintContext context, LintFindings findings) {
        for (OpenApiObject place : context.objects()) {
            JsonNode node = place.node();
            boolean silent = node.path("description").asText().isBlank();
            if (place.isReference() || !node.isObject()) {
                continue;
            }
            if (silent && DESCRIBED.contains(place.kind().name())) {
                missing(place, findings);
            } else if (silent
                    && place.is("Operation")
                    && node.path("summary").asText().isBlank()) {
                missing(place, findings);
            } else if (silent
                    && place.is("Schema")
                    && isMet(place)
                    && node.path("title").asText().isBlank()) {
                missing(place, findings);
            }
        }
    }

    /** Properties and the schemas that have names of their own. */
    private static boolean isMet(OpenApiObject place) {
        return place.key().equals("properties")
                || place.around().filter(around -> around.is("Components")).isPresent();
    }

    private static void missing(OpenApiObject place, LintFindings findings) {
        String name = place.node().path("name").asText(JsonPointers.lastKey(place.pointer()));
        findings.add(
                LintRule.WORDS_MISSING,
                place,
                "The " + place.kind().name() + (name.isEmpty() ? "" : " '" + name + "'") + " has no words.");
    }
}
