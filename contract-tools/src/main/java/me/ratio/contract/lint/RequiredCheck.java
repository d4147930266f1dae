package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.structure.OpenApiObject;

/** What is required is described, and what tells alternatives apart is a property of each. */
final class RequiredCheck implements Check {
    private static final Set<String> COMPOSING =
            Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas");

    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().forEach(place -> {
            if (place.node().path("required").isArray()) {
                checkRequired(context, place, findings);
            }
            JsonNode discriminator = place.node().path("discriminator").path("propertyName");
            if (discriminator.isTextual()) {
                checkDiscriminator(context, place, discriminator.asText(), findings);
            }
        });
    }

    private static void checkRequired(LintContext context, OpenApiObject place, LintFindings findings) {
        PropertyNames names = PropertyNames.of(context, whole(place).node());
        JsonNode required = place.node().path("required");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < required.size(); i++) {
            String name = required.get(i).asText();
            String at = JsonPointers.child(JsonPointers.child(place.pointer(), "required"), i);
            if (!seen.add(name)) {
                findings.add(LintRule.DUPLICATE_REQUIRED, at, "'" + name + "' is required twice.");
            } else if (!names.has(name)) {
                findings.add(
                        LintRule.REQUIRED_WITHOUT_PROPERTY,
                        at,
                        "'" + name + "' is required, but no property of that name is described.");
            }
        }
    }

    /** The schema that a part of a composition belongs to; its properties count for the part. */
    private static OpenApiObject whole(OpenApiObject place) {
        OpenApiObject whole = place;
        while (COMPOSING.contains(whole.key()) && whole.around().isPresent()) {
            whole = whole.around().get();
        }
        return whole;
    }

    private static void checkDiscriminator(LintContext context, OpenApiObject place, String name, LintFindings findings) {
        for (String key : new String[] {"oneOf", "anyOf"}) {
            JsonNode alternatives = place.node().path(key);
            for (int i = 0; i < alternatives.size(); i++) {
                if (!PropertyNames.of(context, alternatives.get(i)).has(name)) {
                    findings.add(
                            LintRule.DISCRIMINATOR,
                            JsonPointers.child(JsonPointers.child(place.pointer(), key), i),
                            "This alternative has no property '" + name + "', by which it is told apart.");
                }
            }
        }
        boolean alternatives = place.node().has("oneOf") || place.node().has("anyOf");
        if (!alternatives && !PropertyNames.of(context, place.node()).has(name)) {
            findings.add(
                    LintRule.DISCRIMINATOR, place, "There is no property '" + name + "' to tell the descendants apart by.");
        }
    }
}
