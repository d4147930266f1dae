package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiObject;

/**
 * Checks that required properties are declared, and that every alternative has the property of the discriminator.
 *
 * <p>A required name without a property is valid: any value is allowed there. But it is usually a misspelled name, and
 * generated code has no way to set it.
 */
final class RequiredCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().forEach(object -> {
            if (object.node().path("required").isArray()) {
                checkRequired(context, object, findings);
            }
            JsonNode discriminator = object.node().path("discriminator").path("propertyName");
            if (discriminator.isTextual()) {
                checkDiscriminator(context, object, discriminator.asText(), findings);
            }
        });
    }

    private static void checkRequired(LintContext context, OpenApiObject object, LintFindings findings) {
        // {allOf: [{properties: {a: {}}}, {required: [a]}]} is right: the members describe the same object.
        PropertyNames names = PropertyNames.of(context.located(root(object)));
        JsonNode required = object.node().path("required");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < required.size(); i++) {
            String name = required.get(i).asText();
            String at = JsonPointers.child(JsonPointers.child(object.pointer(), "required"), i);
            if (!seen.add(name)) {
                findings.add(LintRule.DUPLICATE_REQUIRED, at, "'" + name + "' is required twice.");
            } else if (!names.has(name)) {
                findings.add(
                        LintRule.REQUIRED_WITHOUT_PROPERTY,
                        at,
                        "'" + name + "' is required, but there is no property of this name.");
            }
        }
    }

    /** Returns the schema that a member of a composition belongs to, whose properties apply to the member as well. */
    private static OpenApiObject root(OpenApiObject member) {
        OpenApiObject root = member;
        while (PropertyNames.COMPOSITION.contains(root.key()) && root.parent().isPresent()) {
            root = root.parent().get();
        }
        return root;
    }

    /**
     * Checks the property that tells the alternatives apart. A schema without oneOf is the base of others that extend
     * it by allOf, so it has the property itself.
     */
    private static void checkDiscriminator(
            LintContext context, OpenApiObject object, String name, LintFindings findings) {
        LocatedNode schema = context.located(object);
        for (String key : new String[] {"oneOf", "anyOf"}) {
            for (LocatedNode alternative : schema.elements(key)) {
                if (!PropertyNames.of(alternative).has(name)) {
                    findings.add(
                            LintRule.DISCRIMINATOR_PROPERTY,
                            alternative.pointer(),
                            "This alternative lacks the discriminator property '" + name + "'.");
                }
            }
        }
        boolean union = schema.has("oneOf") || schema.has("anyOf");
        if (!union && !PropertyNames.of(schema).has(name)) {
            findings.add(
                    LintRule.DISCRIMINATOR_PROPERTY,
                    object,
                    "The schema lacks the discriminator property '" + name + "'.");
        }
    }
}
