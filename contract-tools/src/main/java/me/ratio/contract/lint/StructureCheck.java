package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.ObjectType;
import me.ratio.openapi.ObjectTypes;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.ValueType;
import me.ratio.openapi.ValueType.Form;

/**
 * Checks that every object has its required keys, no unknown ones, and values of the right types.
 *
 * <p>A key that is unknown here may be known in the other version, {@code nullable} in 3.1, or be close to a known
 * one, {@code requird}. Both have rules of their own: they are errors, since the author meant something that is
 * ignored now. Other unknown keys are only warnings.
 */
final class StructureCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        for (OpenApiObject object : context.objects()) {
            // The keys next to a reference are ignored, except those of a schema in 3.1.
            boolean schemaOf31 = object.is("Schema") && context.version() == OpenApiVersion.V3_1;
            if (object.node().isObject() && (!object.isReference() || schemaOf31)) {
                checkMissing(object, findings);
                for (Map.Entry<String, JsonNode> field : object.node().properties()) {
                    checkKey(context, object, field.getKey(), field.getValue(), findings);
                }
            }
        }
    }

    private static void checkMissing(OpenApiObject object, LintFindings findings) {
        object.type().keys().forEach((key, type) -> {
            if (type.required() && !object.node().has(key)) {
                findings.add(
                        LintRule.MISSING_KEY, object, object.type().name() + " lacks the required key '" + key + "'.");
            }
        });
    }

    private static void checkKey(
            LintContext context, OpenApiObject object, String key, JsonNode value, LintFindings findings) {
        if (object.type().isExtension(key)) {
            return;
        }
        String at = JsonPointers.child(object.pointer(), key);
        object.type()
                .typeOf(key)
                .ifPresentOrElse(
                        type -> checkValue(context, at, key, type, value, findings),
                        () -> checkUnknown(context, object, at, key, findings));
    }

    private static void checkUnknown(
            LintContext context, OpenApiObject object, String at, String key, LintFindings findings) {
        ObjectType type = object.type();
        OpenApiVersion other = context.version().other();
        if (ObjectTypes.of(other).get(type.name()).keys().containsKey(key)) {
            findings.add(
                    LintRule.WRONG_VERSION,
                    at,
                    "'" + key + "' is a key of OpenAPI " + other + " and has no effect in " + context.version() + ".");
            return;
        }
        String unknown = "'" + key + "' is not a valid key of " + type.name();
        SpellingSuggestion.closest(key, type.keys().keySet())
                .ifPresentOrElse(
                        meant -> findings.add(LintRule.MISSPELT_KEY, at, unknown + ": use '" + meant + "'."),
                        () -> findings.add(
                                LintRule.UNKNOWN_KEY,
                                at,
                                unknown + (type.name().equals("Paths") ? "; a path must begin with a slash." : ".")));
    }

    /** Checks the JSON type of a value, and in a list or a map that of each element. */
    private static void checkValue(
            LintContext context, String at, String key, ValueType type, JsonNode value, LintFindings findings) {
        // In 3.0 true and false stand for a schema under this key only.
        boolean booleanSchemas = context.version() == OpenApiVersion.V3_1 || key.equals("additionalProperties");
        if (type.form() == Form.ONE) {
            checkSingle(context, at, key, type, value, booleanSchemas, findings);
        } else if (type.form() == Form.LIST ? !value.isArray() : !value.isObject()) {
            wrongType(at, key, type.form() == Form.LIST ? "a list" : "an object", value, findings);
        } else if (type.form() == Form.LIST) {
            for (int i = 0; i < value.size(); i++) {
                checkSingle(context, JsonPointers.child(at, i), key, type, value.get(i), booleanSchemas, findings);
            }
        } else {
            value.properties()
                    .forEach(entry -> checkSingle(
                            context,
                            JsonPointers.child(at, entry.getKey()),
                            entry.getKey(),
                            type,
                            entry.getValue(),
                            booleanSchemas,
                            findings));
        }
    }

    private static void checkSingle(
            LintContext context,
            String at,
            String key,
            ValueType type,
            JsonNode value,
            boolean booleanSchemas,
            LintFindings findings) {
        if (type.admits(value, booleanSchemas)) {
            return;
        }
        OpenApiVersion other = context.version().other();
        // type: [string, null] is fine in 3.1, so 3.0 gets a better message than "must be a string".
        boolean validInOther = context.at(JsonPointers.parent(at))
                .flatMap(object ->
                        ObjectTypes.of(other).get(object.type().name()).typeOf(key))
                .filter(otherType -> otherType.admits(value, true))
                .isPresent();
        if (validInOther) {
            findings.add(
                    LintRule.WRONG_VERSION,
                    at,
                    "This type of '" + key + "' is valid in OpenAPI " + other + " only; in " + context.version()
                            + " it must be of type " + type.expectation() + ".");
        } else {
            wrongType(at, key, "a value of type " + type.expectation(), value, findings);
        }
    }

    private static void wrongType(String at, String key, String expected, JsonNode value, LintFindings findings) {
        findings.add(
                LintRule.WRONG_TYPE,
                at,
                "'" + key + "' must be " + expected + ", not "
                        + value.getNodeType().name().toLowerCase(Locale.ROOT) + ".");
    }
}
