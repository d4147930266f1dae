package me.ratio.contract.diff.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.LocatedNode;

/** The schemas of the items of an array: those of {@code prefixItems} for the first ones, {@code items} for the rest. */
final class ItemSchemas {
    private final SchemaVariant variant;

    ItemSchemas(SchemaVariant variant) {
        this.variant = variant;
    }

    /** Returns the number of items with a schema of their own. */
    int prefixSize() {
        return variant.having("prefixItems").stream()
                .mapToInt(schema -> schema.node().path("prefixItems").size())
                .max()
                .orElse(0);
    }

    /** Returns the schemas of the item at an index. */
    AllOf at(int index) {
        List<LocatedNode> schemas = new ArrayList<>();
        for (LocatedNode schema : variant.schemas()) {
            JsonNode prefix = schema.node().path("prefixItems");
            if (index < prefix.size()) {
                schemas.add(schema.child("prefixItems").child(index));
            } else if (schema.has("items")) {
                schemas.add(schema.child("items"));
            }
        }
        return AllOf.of(schemas.isEmpty() ? variant.anchor() : schemas.get(0), schemas);
    }

    /** Returns the schemas of every item that has no schema of its own. */
    AllOf rest() {
        return at(Integer.MAX_VALUE);
    }
}
