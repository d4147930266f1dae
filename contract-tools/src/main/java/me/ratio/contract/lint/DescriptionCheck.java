package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;

/**
 * Checks that everything a caller meets has a description; operations may have a summary and schemas a title instead.
 *
 * <p>Inline schemas need none: the items of an array are described by the property that holds the array.
 */
final class DescriptionCheck implements Check {
    /** The objects that need a description even if they have a summary or a title. */
    private static final Set<String> DESCRIBED =
            Set.of("Info", "Tag", "Parameter", "Header", "RequestBody", "Response");

    @Override
    public void run(LintContext context, LintFindings findings) {
        for (OpenApiObject object : undescribed(context.objects())) {
            String name = object.node().path("name").asText(JsonPointers.lastKey(object.pointer()));
            findings.add(
                    LintRule.DESCRIPTION_MISSING,
                    object,
                    object.type().name() + (name.isEmpty() ? "" : " '" + name + "'") + " has no description.");
        }
    }

    /** Finds the objects that need a description and have none. */
    static List<OpenApiObject> undescribed(List<OpenApiObject> objects) {
        return objects.stream()
                .filter(object -> object.node().isObject() && !object.isReference() && lacksDescription(object))
                .toList();
    }

    private static boolean lacksDescription(OpenApiObject object) {
        boolean needed = DESCRIBED.contains(object.type().name())
                || object.is("Operation") && isBlank(object.node(), "summary")
                || object.is("Schema") && isNamed(object) && isBlank(object.node(), "title");
        return needed && isBlank(object.node(), "description");
    }

    /** Tells whether a schema is a property or a component. */
    private static boolean isNamed(OpenApiObject schema) {
        return schema.key().equals("properties")
                || schema.parent().filter(parent -> parent.is("Components")).isPresent();
    }

    private static boolean isBlank(JsonNode node, String key) {
        return node.path(key).asText().isBlank();
    }
}
