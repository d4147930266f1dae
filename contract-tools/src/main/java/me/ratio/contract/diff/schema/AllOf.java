package me.ratio.contract.diff.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Schemas that a value has to satisfy all at once, as under {@code allOf}.
 *
 * <p>It stands for more than that keyword: a property that two members of an {@code allOf} declare has two schemas, and
 * both apply.
 *
 * @param anchor the location to report
 * @param schemas the schemas; without any, every value is allowed
 */
public record AllOf(LocatedNode anchor, List<LocatedNode> schemas) {
    /** Returns one schema; if it is absent, every value is allowed. */
    public static AllOf of(LocatedNode schema) {
        return of(schema, schema.exists() ? List.of(schema) : List.of());
    }

    /** Returns several schemas, after following those that only refer to another one. */
    public static AllOf of(LocatedNode anchor, List<LocatedNode> schemas) {
        Map<String, LocatedNode> followed = new LinkedHashMap<>();
        for (LocatedNode schema : schemas) {
            LocatedNode target = SchemaReference.followed(schema);
            if (!target.node().isBoolean() || !target.node().asBoolean()) {
                followed.put(target.pointer(), target);
            }
        }
        return new AllOf(anchor, new ArrayList<>(followed.values()));
    }

    /** Returns several schemas, the first of which is the location to report. */
    static AllOf ofFirst(List<LocatedNode> schemas) {
        return of(schemas.get(0), schemas);
    }

    /** Returns a text that is equal for the same schemas in any order. */
    public String key() {
        return switch (schemas.size()) {
            case 0 -> "";
            case 1 -> keyOf(schemas.get(0));
            default ->
                String.join("\n", schemas.stream().map(AllOf::keyOf).sorted().toList());
        };
    }

    /** Returns the name of the schema under {@code components}; {@code ""} if it is inline, or several. */
    public String name() {
        if (schemas.size() != 1) {
            return "";
        }
        LocatedNode schema = schemas.get(0);
        String name = SchemaReference.nameOf(schema);
        // {allOf: [{$ref: Book}], description: …} is Book as well.
        return name.isEmpty()
                ? SchemaReference.aliased(schema).map(SchemaReference::nameOf).orElse("")
                : name;
    }

    private static String keyOf(LocatedNode schema) {
        return schema.node().isBoolean() ? "false" : schema.pointer();
    }
}
