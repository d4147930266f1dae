package me.ratio.contract.diff.schema;

import java.util.Set;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.SchemaTypes;

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
        Set<String> types = SchemaTypes.named(schema.node());
        return types.contains("integer") && !types.contains("number");
    }
}
