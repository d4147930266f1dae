package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.schema.JsonEquality;
import me.ratio.openapi.schema.SchemaTypes;

/**
 * Checks that an enum has values, that they are distinct, and that they have the type of the schema.
 *
 * <p>Values are compared as JSON, so {@code 1} and {@code 1.0} are the same. An enum that stands next to {@code type:
 * array} and lists strings is a common mistake with a message of its own, instead of one for each value.
 */
final class EnumCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().filter(object -> object.node().path("enum").isArray()).forEach(object -> {
            JsonNode values = object.node().path("enum");
            if (values.isEmpty()) {
                findings.add(LintRule.EMPTY_ENUM, object, "The enum has no values, so no value is valid.");
            }
            checkDistinct(object, values, findings);
            checkTypes(context, object, values, findings);
        });
    }

    private static void checkDistinct(OpenApiObject object, JsonNode values, LintFindings findings) {
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(JsonEquality.canonical(values.get(i)))) {
                findings.add(
                        LintRule.DUPLICATE_ENUM,
                        entry(object, i),
                        "The enum has the value " + values.get(i) + " twice.");
            }
        }
    }

    private static void checkTypes(LintContext context, OpenApiObject object, JsonNode values, LintFindings findings) {
        Set<String> types = SchemaTypes.of(object.node(), context.version());
        if (types.equals(Set.of("array")) && values.size() > 0 && noneIsArray(values)) {
            Set<String> items = SchemaTypes.of(context.resolve(object.node().path("items")), context.version());
            findings.add(
                    LintRule.ENUM_ON_ARRAY,
                    JsonPointers.child(object.pointer(), "enum"),
                    "The enum is on the array, but has the values of its items"
                            + (items.isEmpty() ? "" : " of type " + String.join(" or ", items))
                            + "; move it to the items.");
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!SchemaTypes.admit(types, values.get(i))) {
                findings.add(
                        LintRule.ENUM_WRONG_TYPE,
                        entry(object, i),
                        "The value " + values.get(i) + " is not of type " + String.join(" or ", types) + ".");
            }
        }
    }

    private static boolean noneIsArray(JsonNode values) {
        for (JsonNode value : values) {
            if (value.isArray()) {
                return false;
            }
        }
        return true;
    }

    private static String entry(OpenApiObject object, int i) {
        return JsonPointers.child(JsonPointers.child(object.pointer(), "enum"), i);
    }
}
