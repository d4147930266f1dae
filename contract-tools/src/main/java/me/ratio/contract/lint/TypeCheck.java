package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.schema.SchemaTypes;
import me.ratio.openapi.structure.OpenApiObject;

/** Types exist, and what a schema says about its values is about values of its type. */
final class TypeCheck implements Check {
    private static final Set<String> NUMBERS = Set.of("number", "integer");

    private static final Map<String, Set<String>> MEANT_FOR = Map.ofEntries(
            Map.entry("minLength", Set.of("string")),
            Map.entry("maxLength", Set.of("string")),
            Map.entry("pattern", Set.of("string")),
            Map.entry("minimum", NUMBERS),
            Map.entry("maximum", NUMBERS),
            Map.entry("exclusiveMinimum", NUMBERS),
            Map.entry("exclusiveMaximum", NUMBERS),
            Map.entry("multipleOf", NUMBERS),
            Map.entry("items", Set.of("array")),
            Map.entry("prefixItems", Set.of("array")),
            Map.entry("contains", Set.of("array")),
            Map.entry("minItems", Set.of("array")),
            Map.entry("maxItems", Set.of("array")),
            Map.entry("uniqueItems", Set.of("array")),
            Map.entry("properties", Set.of("object")),
            Map.entry("patternProperties", Set.of("object")),
            Map.entry("propertyNames", Set.of("object")),
            Map.entry("additionalProperties", Set.of("object")),
            Map.entry("required", Set.of("object")),
            Map.entry("minProperties", Set.of("object")),
            Map.entry("maxProperties", Set.of("object")));

    private static final Map<String, Set<String>> FORMATS_MEANT_FOR = Map.of(
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
        context.schemas().forEach(place -> {
            JsonNode schema = place.node();
            Set<String> types = SchemaTypes.of(schema, context.version());
            checkKnown(context, place, findings);
            if (types.contains("array") && !schema.has("items") && !schema.has("prefixItems")) {
                findings.add(LintRule.ARRAY_WITHOUT_ITEMS, place, "The array does not say what its items are.");
            }
            if (!types.isEmpty() && SchemaTypes.KNOWN.containsAll(types)) {
                checkKeywords(place, types, findings);
            }
            if (schema.path("readOnly").asBoolean() && schema.path("writeOnly").asBoolean()) {
                findings.add(LintRule.READ_AND_WRITE_ONLY, place, "This may neither be sent nor answered.");
            }
        });
    }

    private static void checkKnown(LintContext context, OpenApiObject place, LintFindings findings) {
        List<String> types = new ArrayList<>();
        JsonNode type = place.node().path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        } else if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        }
        for (String name : types) {
            String at = JsonPointers.child(place.pointer(), "type");
            if (name.equals("null") && context.version() == OpenApiVersion.V3_0) {
                findings.add(LintRule.OTHER_VERSION, at, "The type 'null' belongs to OpenAPI 3.1; 3.0 has 'nullable'.");
            } else if (!SchemaTypes.KNOWN.contains(name)) {
                String meant = SpellingSuggestion.closest(name, SchemaTypes.KNOWN)
                        .map(known -> "; '" + known + "' is close to it")
                        .orElse("");
                findings.add(LintRule.UNKNOWN_TYPE, at, "There is no type '" + name + "'" + meant + ".");
            }
        }
    }

    private static void checkKeywords(OpenApiObject place, Set<String> types, LintFindings findings) {
        place.node().fieldNames().forEachRemaining(key -> {
            Set<String> meant = key.equals("format")
                    ? FORMATS_MEANT_FOR.get(place.node().path("format").asText())
                    : MEANT_FOR.get(key);
            if (meant != null && types.stream().noneMatch(meant::contains)) {
                findings.add(
                        LintRule.KEYWORD_WITHOUT_EFFECT,
                        JsonPointers.child(place.pointer(), key),
                        "'" + key + "' says nothing about a value of type " + String.join(" or ", types) + ".");
            }
        });
    }
}
