package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/** Compares whether only integers are allowed. JSON Schema treats them as numbers without a fraction. */
final class IntegerComparison implements Comparison<VariantPair> {
    @Override
    public void compare(VariantPair pair) {
        boolean after = isInteger(pair.next());
        if (isInteger(pair.old()) != after) {
            ChangeLocation location = pair.location("type");
            String text = after ? "numbers became integers" : "integers became numbers";
            pair.add(after ? DiffRule.TYPE_NARROWED : DiffRule.TYPE_WIDENED, location, text);
            pair.add(DiffRule.GENERATED_TYPE_CHANGED, location, text);
        }
    }

    /** Tells whether a variant allows no other numbers than integers. */
    static boolean isInteger(SchemaVariant variant) {
        return variant.having("type").stream().anyMatch(IntegerComparison::isInteger);
    }

    private static boolean isInteger(LocatedNode schema) {
        JsonNode type = schema.node().path("type");
        if (type.isTextual()) {
            return type.asText().equals("integer");
        }
        boolean integer = false;
        for (JsonNode name : type) {
            if (name.asText().equals("number")) {
                return false;
            }
            integer |= name.asText().equals("integer");
        }
        return integer;
    }
}
