package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.LocatedNode;

/** What one way says about the elements of a list: the first ones each by itself, then all the others. */
final class ItemSchemas {
    private final SchemaVariant way;

    ItemSchemas(SchemaVariant way) {
        this.way = way;
    }

    /** How many elements have a schema of their own. */
    int count() {
        return way.having("prefixItems").stream()
                .mapToInt(leaf -> leaf.node().path("prefixItems").size())
                .max()
                .orElse(0);
    }

    /** What applies to the element at an index. */
    AllOf at(int index) {
        List<LocatedNode> schemas = new ArrayList<>();
        for (LocatedNode leaf : way.leaves()) {
            JsonNode prefix = leaf.node().path("prefixItems");
            if (index < prefix.size()) {
                schemas.add(leaf.child("prefixItems").child(index));
            } else if (leaf.node().has("items")) {
                schemas.add(leaf.child("items"));
            }
        }
        return AllOf.of(schemas.isEmpty() ? way.anchor() : schemas.get(0), schemas);
    }

    /** What applies to every element that has no schema of its own. */
    AllOf others() {
        return at(Integer.MAX_VALUE);
    }
}
