package me.ratio.contract.diff.schema;

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
 * Resolves composition: lists the variants that a schema allows.
 *
 * <p>Every {@code allOf} is multiplied out, and each member of a {@code oneOf} or {@code anyOf} becomes a variant. That a
 * {@code oneOf} allows only one of its members at a time is not visible in the result;
 * {@link UnionOverlapComparison} judges that on its own.
 *
 * <p>Expansion multiplies: three {@code oneOf} of ten members each are a thousand variants. Beyond a limit a composition
 * stays a keyword of its variants, and a difference in it is reported as one that cannot be decided.
 */
final class VariantExpansion {
    /** The product that is still multiplied out. A larger composition is kept, and compared member by member. */
    private static final int MAX_VARIANTS = 200;

    private final Set<String> open = new HashSet<>();

    private VariantExpansion() {}

    /** Returns the variants of schemas that all apply. */
    static List<SchemaVariant> of(AllOf allOf) {
        VariantExpansion expansion = new VariantExpansion();
        if (allOf.schemas().size() == 1) {
            return expansion.expand(allOf.schemas().get(0));
        }
        List<SchemaVariant> variants = List.of(SchemaVariant.anything(allOf.anchor()));
        for (LocatedNode schema : allOf.schemas()) {
            variants = product(variants, expansion.expand(schema));
        }
        return variants;
    }

    private List<SchemaVariant> expand(LocatedNode start) {
        LocatedNode schema = SchemaReference.followed(start);
        if (schema.node().isBoolean() && schema.node().asBoolean() || !open.add(schema.pointer())) {
            // A schema that contains itself adds nothing when it is met again: all its rules apply already.
            return List.of(SchemaVariant.anything(schema));
        }
        try {
            return isComposed(schema) ? unions(schema, allOf(schema)) : List.of(SchemaVariant.of(schema));
        } finally {
            open.remove(schema.pointer());
        }
    }

    private static boolean isComposed(LocatedNode schema) {
        return schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf") || schema.has("$ref");
    }

    private List<SchemaVariant> allOf(LocatedNode schema) {
        List<SchemaVariant> variants = List.of(SchemaVariant.of(schema));
        if (SchemaReference.leads(schema)) {
            variants = product(variants, expand(schema.target()));
        }
        for (LocatedNode member : schema.elements("allOf")) {
            List<SchemaVariant> ofMember = expand(member);
            variants = fits(variants, ofMember)
                    ? product(variants, ofMember)
                    : withUnexpanded(variants, schema.child("allOf"));
        }
        return variants;
    }

    private List<SchemaVariant> unions(LocatedNode schema, List<SchemaVariant> allOf) {
        List<SchemaVariant> variants = allOf;
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<SchemaVariant> choice = new ArrayList<>();
            for (LocatedNode member : schema.elements(keyword)) {
                expand(member).forEach(variant -> choice.add(variant.chosenAs(member)));
            }
            if (!choice.isEmpty()) {
                variants = fits(variants, choice)
                        ? product(variants, choice)
                        : withUnexpanded(variants, schema.child(keyword));
            }
        }
        return isNullableComposition(schema) ? withNull(schema, variants) : variants;
    }

    private static boolean fits(List<SchemaVariant> some, List<SchemaVariant> others) {
        return some.size() == 1 || others.size() == 1 || some.size() * others.size() <= MAX_VARIANTS;
    }

    private static List<SchemaVariant> withUnexpanded(List<SchemaVariant> variants, LocatedNode composition) {
        return variants.stream()
                .map(variant -> variant.withUnexpanded(composition))
                .toList();
    }

    /** Authors mean that {@code nullable} next to a composition allows null, although the specification says otherwise. */
    private static boolean isNullableComposition(LocatedNode schema) {
        return Nullability.isNullable(schema) && (schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf"));
    }

    private static List<SchemaVariant> withNull(LocatedNode schema, List<SchemaVariant> variants) {
        ObjectNode onlyNull = JsonNodeFactory.instance.objectNode().put("type", "null");
        List<SchemaVariant> all = new ArrayList<>(variants);
        all.add(SchemaVariant.of(schema.child("nullable").withNode(onlyNull)));
        return all;
    }

    private static List<SchemaVariant> product(List<SchemaVariant> some, List<SchemaVariant> others) {
        List<SchemaVariant> product = new ArrayList<>(some.size() * others.size());
        some.forEach(one -> others.forEach(other -> product.add(one.and(other))));
        return product;
    }
}
