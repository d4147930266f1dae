package me.ratio.generator.contract;

import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.SchemaTypes;

/**
 * Reports invalid keywords of a schema, and keywords that have no effect on its type. Ignoring such a keyword makes a
 * type wider, never narrower, so no received value is lost.
 */
final class SchemaChecks {
    private SchemaChecks() {}

    static void check(LocatedNode schema, GenerationProblems problems) {
        ComposedSchema.of(schema).danglingReferences().forEach(problems::requireResolved);
        LocatedNode type = schema.child("type");
        if (type.node().isTextual() && !SchemaTypes.KNOWN.contains(type.text())) {
            problems.error(type.pointer(), "'" + type.text() + "' is not a valid JSON type");
        }
        checkSensitive(schema, problems);
        LocatedNode values = schema.child(Extensions.VALUES);
        problems.errorUnless(values.node().isObject(), values, "an object with an entry for each value");
        if (schema.has("not")) {
            problems.warn(schema.child("not").pointer(), "is ignored: a value that it excludes can be built");
        }
        for (String keyword : List.of("if", "dependentSchemas", "patternProperties", "unevaluatedProperties")) {
            if (schema.child(keyword).node().isObject()) {
                problems.warn(
                        schema.child(keyword).pointer(),
                        "is ignored: properties that only it declares are kept as unknown fields");
            }
        }
        // objects and arrays cannot be constants: what would {a: 1, b: 2} be called?
        if (schema.has("enum") && Set.of("array", "object").contains(type.text())) {
            problems.warn(schema.child("enum").pointer(), "is ignored: any " + type.text() + " is accepted");
        }
    }

    /** Reports a flag of a schema or a parameter that would not be read as true, and so would not mask its value. */
    static void checkSensitive(LocatedNode schemaOrParameter, GenerationProblems problems) {
        LocatedNode sensitive = schemaOrParameter.child(Extensions.SENSITIVE);
        problems.errorUnless(sensitive.node().isBoolean(), sensitive, "true or false");
    }
}
