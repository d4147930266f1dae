package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.schema.KeywordTypes;
import me.ratio.openapi.schema.SchemaTypes;

/**
 * Checks that types exist, and that the keywords of a schema apply to values of its type.
 *
 * <p>JSON Schema ignores a keyword for values of other types: {@code {type: integer, maxLength: 3}} allows 1000.
 * Without a type nothing can be said, and an unknown format may belong to any type.
 */
final class TypeCheck implements Check {
    private static final Set<String> NUMBERS = Set.of("number", "integer");

    /** The formats that are certain to belong to a type; others may be of any type. */
    private static final Map<String, Set<String>> FORMAT_TYPES = Map.of(
            "int32", NUMBERS,
            "int64", NUMBERS,
            "float", NUMBERS,
            "double", NUMBERS,
            "date", Set.of("string"),
            "date-time", Set.of("string"),
            "byte", Set.of("string"),
            "binary", Set.of("string"),
            "uuid", Set.of("string"),
            "uri", Set.of("string"));

    @Override
    public void run(LintContext context, LintFindings findings) {
        context.schemas().forEach(object -> {
            JsonNode schema = object.node();
            Set<String> types = SchemaTypes.of(schema, context.version());
            checkKnown(context, object, findings);
            if (types.contains("array") && !schema.has("items") && !schema.has("prefixItems")) {
                findings.add(LintRule.ARRAY_WITHOUT_ITEMS, object, "The array has no 'items'.");
            }
            if (!types.isEmpty() && SchemaTypes.KNOWN.containsAll(types)) {
                checkKeywords(object, types, findings);
            }
            if (schema.path("readOnly").booleanValue()
                    && schema.path("writeOnly").booleanValue()) {
                findings.add(
                        LintRule.READ_AND_WRITE_ONLY,
                        object,
                        "The schema is readOnly and writeOnly, so neither a request nor a response can contain it.");
            }
        });
    }

    private static void checkKnown(LintContext context, OpenApiObject object, LintFindings findings) {
        for (String name : SchemaTypes.named(object.node())) {
            String at = JsonPointers.child(object.pointer(), "type");
            if (name.equals("null") && context.version() == OpenApiVersion.V3_0) {
                findings.add(
                        LintRule.WRONG_VERSION,
                        at,
                        "The type 'null' is valid in OpenAPI 3.1 only; use 'nullable' in 3.0.");
            } else if (!SchemaTypes.KNOWN.contains(name)) {
                String suggestion = SpellingSuggestion.closest(name, SchemaTypes.KNOWN)
                        .map(known -> ": use '" + known + "'.")
                        .orElse(".");
                findings.add(LintRule.UNKNOWN_TYPE, at, "'" + name + "' is not a valid type" + suggestion);
            }
        }
    }

    private static void checkKeywords(OpenApiObject object, Set<String> types, LintFindings findings) {
        object.node().fieldNames().forEachRemaining(key -> {
            Set<String> applicable = key.equals("format")
                    ? FORMAT_TYPES.getOrDefault(object.node().path("format").asText(), Set.of())
                    : KeywordTypes.of(key);
            if (!applicable.isEmpty() && types.stream().noneMatch(applicable::contains)) {
                findings.add(
                        LintRule.KEYWORD_WITHOUT_EFFECT,
                        JsonPointers.child(object.pointer(), key),
                        "'" + key + "' has no effect on values of type " + String.join(" or ", types) + ".");
            }
        });
    }
}
