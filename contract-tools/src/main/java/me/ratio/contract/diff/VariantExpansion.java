package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Nullability;
import me.ratio.openapi.schema.SchemaReference;

/**
 * Resolves composition: a schema becomes the list of ways to satisfy it.
 *
 * <p>Every {@code allOf} is multiplied out and every union becomes a choice. Whether at most one member of a union may
 * hold is not seen here.
 */
final class VariantExpansion {
    /** More ways than this are not multiplied out: the union then stays a rule of its own, compared as it stands. */
    private static final int LIMIT = 200;

    private final Set<String> open = new HashSet<>();

    private VariantExpansion() {}

    static List<SchemaVariant> of(AllOf schemas) {
        VariantExpansion expansion = new VariantExpansion();
        List<SchemaVariant> ways = List.of(SchemaVariant.anything(schemas.anchor()));
        for (LocatedNode part : schemas.parts()) {
            ways = product(ways, expansion.expand(part));
        }
        return ways;
    }

    private List<SchemaVariant> expand(LocatedNode start) {
        LocatedNode schema = SchemaReference.followed(start);
        if (schema.node().isBoolean() && schema.node().asBoolean() || !open.add(schema.pointer())) {
            // What is being expanded already adds nothing when it meets itself.
            return List.of(SchemaVariant.anything(schema));
        }
        try {
            return unions(schema, conjunctions(schema));
        } finally {
            open.remove(schema.pointer());
        }
    }

    private List<SchemaVariant> conjunctions(LocatedNode schema) {
        List<SchemaVariant> ways = List.of(SchemaVariant.of(schema));
        if (SchemaReference.leads(schema)) {
            ways = product(ways, expand(schema.document().resolve(schema.text("$ref"))));
        }
        for (LocatedNode member : schema.child("allOf").elements()) {
            List<SchemaVariant> ofMember = expand(member);
            ways = fits(ways, ofMember) ? product(ways, ofMember) : keeping(ways, schema.child("allOf"));
        }
        return ways;
    }

    private List<SchemaVariant> unions(LocatedNode schema, List<SchemaVariant> conjunctions) {
        List<SchemaVariant> ways = conjunctions;
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<SchemaVariant> choice = new ArrayList<>();
            for (LocatedNode member : schema.child(keyword).elements()) {
                expand(member).forEach(way -> choice.add(way.chosenAs(member)));
            }
            if (!choice.isEmpty()) {
                ways = fits(ways, choice) ? product(ways, choice) : keeping(ways, schema.child(keyword));
            }
        }
        return composedNullable(schema) ? withNull(schema, ways) : ways;
    }

    private static boolean fits(List<SchemaVariant> some, List<SchemaVariant> others) {
        return some.size() == 1 || others.size() == 1 || some.size() * others.size() <= LIMIT;
    }

    private static List<SchemaVariant> keeping(List<SchemaVariant> ways, LocatedNode composition) {
        return ways.stream().map(way -> way.keeping(composition)).toList();
    }

    /** Taken as its authors mean it: beside a composition, too, {@code nullable} allows null. */
    private static boolean composedNullable(LocatedNode schema) {
        return Nullability.isNullable(schema)
                && (schema.node().has("allOf")
                        || schema.node().has("oneOf")
                        || schema.node().has("anyOf"));
    }

    private static List<SchemaVariant> withNull(LocatedNode schema, List<SchemaVariant> ways) {
        ObjectNode onlyNull = JsonNodeFactory.instance.objectNode().put("type", "null");
        List<SchemaVariant> all = new ArrayList<>(ways);
        all.add(SchemaVariant.of(schema.child("nullable").withNode(onlyNull)));
        return all;
    }

    private static List<SchemaVariant> product(List<SchemaVariant> some, List<SchemaVariant> others) {
        List<SchemaVariant> product = new ArrayList<>(some.size() * others.size());
        some.forEach(one -> others.forEach(other -> product.add(one.and(other))));
        return product;
    }
}
