package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.schema.SchemaTypes;
import me.ratio.openapi.structure.OpenApiObject;

/** The values of an enum are there, distinct, and of the type that the schema names. */
final class EnumCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().filter(place -> place.node().path("enum").isArray()).forEach(place -> {
            JsonNode values = place.node().path("enum");
            if (values.isEmpty()) {
                findings.add(LintRule.EMPTY_ENUM, place, "The enum has no values, so nothing is admitted.");
            }
            checkDistinct(place, values, findings);
            checkTypes(context, place, values, findings);
        });
    }

    private static void checkDistinct(OpenApiObject place, JsonNode values, LintFindings findings) {
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                findings.add(
                        LintRule.DUPLICATE_ENUM, entry(place, i), "The enum has the value " + values.get(i) + " twice.");
            }
        }
    }

    private static void checkTypes(LintContext context, OpenApiObject place, JsonNode values, LintFindings findings) {
        Set<String> types = SchemaTypes.of(place.node(), context.version());
        if (types.equals(Set.of("array")) && values.size() > 0 && noneIsArray(values)) {
            Set<String> items = SchemaTypes.of(context.resolve(place.node().path("items")), context.version());
            findings.add(
                    LintRule.ENUM_ON_ARRAY,
                    JsonPointers.child(place.pointer(), "enum"),
                    "The enum is on the array, but its values are those of "
                            + (items.isEmpty() ? "its items" : "its items, of type " + String.join(" or ", items))
                            + "; it belongs to the items.");
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!SchemaTypes.admit(types, values.get(i))) {
                findings.add(
                        LintRule.ENUM_WRONG_TYPE,
                        entry(place, i),
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

    private static String entry(OpenApiObject place, int i) {
        return JsonPointers.child(JsonPointers.child(place.pointer(), "enum"), i);
    }
}
