package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.schema.JsonEquality;

/** Generates arrays, with the leading items from {@code prefixItems}. */
final class ArraySamples {
    private static final int MAX_EXTRA_ITEMS = 3;
    private static final int MAX_ATTEMPTS = 20;

    private final SampleContext context;
    private final SplittableRandom random;

    ArraySamples(SampleContext context, SplittableRandom random) {
        this.context = context;
        this.random = random;
    }

    JsonNode generate(ObjectNode merged, String at, int depth) {
        int min = merged.path("minItems").asInt(0);
        int max = Math.min(
                merged.path("maxItems").asInt(Integer.MAX_VALUE),
                Math.max(min, merged.path("prefixItems").size()) + MAX_EXTRA_ITEMS);
        if (max < min) {
            throw new UnsatisfiableSchemaException(at + ": minItems is greater than maxItems");
        }
        int length = context.isLarge(depth) ? min : random.nextInt(min, max + 1);
        ArrayNode list = merged.arrayNode();
        boolean unique = merged.path("uniqueItems").booleanValue();
        while (list.size() < length) {
            try {
                list.add(element(merged, list, unique, at, depth));
            } catch (UnsatisfiableSchemaException e) {
                if (list.size() < min) {
                    throw e;
                }
                length = list.size();
            }
        }
        return list;
    }

    private JsonNode element(ObjectNode merged, ArrayNode before, boolean unique, String at, int depth) {
        JsonNode schema = ChildSchemaMerger.element(merged, before.size());
        String below = JsonPointers.child(
                at, before.size() < merged.path("prefixItems").size() ? "prefixItems" : "items");
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            JsonNode element = context.generate(schema, below, depth + 1);
            if (!unique || !JsonEquality.contains(before, element)) {
                return element;
            }
        }
        throw new UnsatisfiableSchemaException(below + ": there are not enough different items");
    }
}
