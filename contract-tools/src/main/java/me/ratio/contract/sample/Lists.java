package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.schema.JsonEquality;

/** Draws lists, their first elements by a schema each where there is one. */
final class Lists {
    private static final int USUAL = 3;
    private static final int TRIES = 20;

    private final Drawing drawing;
    private final SplittableRandom random;

    Lists(Drawing drawing, SplittableRandom random) {
        this.drawing = drawing;
        this.random = random;
    }

    JsonNode draw(ObjectNode rules, String at, int depth) {
        int least = rules.path("minItems").asInt(0);
        int most = Math.min(
                rules.path("maxItems").asInt(Integer.MAX_VALUE),
                Math.max(least, rules.path("prefixItems").size()) + USUAL);
        if (most < least) {
            throw new Contradiction(at + ": no length is left");
        }
        int length = drawing.isSparing(depth) ? least : random.nextInt(least, most + 1);
        ArrayNode list = rules.arrayNode();
        boolean unique = rules.path("uniqueItems").asBoolean();
        while (list.size() < length) {
            try {
                list.add(element(rules, list, unique, at, depth));
            } catch (Contradiction e) {
                if (list.size() < least) {
                    throw e;
                }
                length = list.size();
            }
        }
        return list;
    }

    private JsonNode element(ObjectNode rules, ArrayNode before, boolean unique, String at, int depth) {
        JsonNode schema = EntryRules.element(rules, before.size());
        String below =
                JsonPointers.child(at, before.size() < rules.path("prefixItems").size() ? "prefixItems" : "items");
        for (int i = 0; i < TRIES; i++) {
            JsonNode element = drawing.of(schema, below, depth + 1);
            if (!unique || !JsonEquality.contains(before, element)) {
                return element;
            }
        }
        throw new Contradiction(below + ": no other element is left");
    }
}
