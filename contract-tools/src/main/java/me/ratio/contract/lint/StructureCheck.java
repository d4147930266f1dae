package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.structure.ObjectType;
import me.ratio.openapi.structure.ObjectTypes;
import me.ratio.openapi.structure.OpenApiObject;
import me.ratio.openapi.structure.ValueType;
import me.ratio.openapi.structure.ValueType.Form;

/** Every object has the keys it needs, no others, and under each a value of the right type. */
final class StructureCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        for (OpenApiObject place : context.objects()) {
            boolean schemaOf31 = place.is("Schema") && context.version() == OpenApiVersion.V3_1;
            if (place.node().isObject() && (!place.isReference() || schemaOf31)) {
                checkMissing(place, findings);
                for (Map.Entry<String, JsonNode> field : place.node().properties()) {
                    checkKey(context, place, field.getKey(), field.getValue(), findings);
                }
            }
        }
    }

    private static void checkMissing(OpenApiObject place, LintFindings findings) {
        place.kind().keys().forEach((key, type) -> {
            if (type.required() && !place.node().has(key)) {
                findings.add(
                        LintRule.MISSING_KEY,
                        place,
                        "The " + place.kind().name() + " has no '" + key + "', which the specification demands.");
            }
        });
    }

    private static void checkKey(
            LintContext context, OpenApiObject place, String key, JsonNode value, LintFindings findings) {
        if (place.kind().isExtension(key)) {
            return;
        }
        String at = JsonPointers.child(place.pointer(), key);
        place.kind()
                .typeOf(key)
                .ifPresentOrElse(
                        type -> checkValue(context, at, key, type, value, findings),
                        () -> checkUnknown(context, place, at, key, findings));
    }

    private static void checkUnknown(
            LintContext context, OpenApiObject place, String at, String key, LintFindings findings) {
        ObjectType kind = place.kind();
        OpenApiVersion other = context.version().other();
        if (ObjectTypes.of(other).get(kind.name()).keys().containsKey(key)) {
            findings.add(
                    LintRule.OTHER_VERSION,
                    at,
                    "'" + key + "' belongs to OpenAPI " + other + " and means nothing in " + context.version() + ".");
            return;
        }
        String unknown = "A " + kind.name() + " has no key '" + key + "'";
        SpellingSuggestion.closest(key, kind.keys().keySet())
                .ifPresentOrElse(
                        meant -> findings.add(LintRule.MISSPELT_KEY, at, unknown + "; '" + meant + "' is close to it."),
                        () -> findings.add(
                                LintRule.UNKNOWN_KEY,
                                at,
                                unknown + (kind.name().equals("Paths") ? "; a path begins with a slash." : ".")));
    }

    private static void checkValue(
            LintContext context, String at, String key, ValueType type, JsonNode value, LintFindings findings) {
        boolean booleans = context.version() == OpenApiVersion.V3_1 || key.equals("additionalProperties");
        if (type.form() == Form.ONE) {
            checkSingle(context, at, key, type, value, booleans, findings);
        } else if (type.form() == Form.LIST ? !value.isArray() : !value.isObject()) {
            wrongType(at, key, type.form() == Form.LIST ? "a list" : "an object", value, findings);
        } else if (type.form() == Form.LIST) {
            for (int i = 0; i < value.size(); i++) {
                checkSingle(context, JsonPointers.child(at, i), key, type, value.get(i), booleans, findings);
            }
        } else {
            value.properties()
                    .forEach(entry -> checkSingle(
                            context,
                            JsonPointers.child(at, entry.getKey()),
                            entry.getKey(),
                            type,
                            entry.getValue(),
                            booleans,
                            findings));
        }
    }

    private static void checkSingle(
            LintContext context,
            String at,
            String key,
            ValueType type,
            JsonNode value,
            boolean booleans,
            LintFindings findings) {
        if (type.admits(value, booleans)) {
            return;
        }
        OpenApiVersion other = context.version().other();
        boolean there = context.at(JsonPointers.parent(at))
                .flatMap(place -> ObjectTypes.of(other).get(place.kind().name()).typeOf(key))
                .filter(otherType -> otherType.admits(value, true))
                .isPresent();
        if (there) {
            findings.add(
                    LintRule.OTHER_VERSION,
                    at,
                    "This form of '" + key + "' belongs to OpenAPI " + other + "; in " + context.version() + " it is a "
                            + type.expectation() + ".");
        } else {
            wrongType(at, key, "a value of type " + type.expectation(), value, findings);
        }
    }

    private static void wrongType(String at, String key, String expected, JsonNode value, LintFindings findings) {
        findings.add(
                LintRule.WRONG_TYPE,
                at,
                "'" + key + "' needs " + expected + ", not "
                        + value.getNodeType().name().toLowerCase(Locale.ROOT) + ".");
    }
}
