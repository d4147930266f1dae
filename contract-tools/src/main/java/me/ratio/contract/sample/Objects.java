package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import me.ratio.openapi.JsonPointers;

/** Draws objects: what is required, as much as is wanted of the rest, and names of their own where those are free. */
final class Objects {
    private static final int USUAL = 3;
    private static final List<String> NAMES =
            List.of("a", "b", "north", "A b", "class", "", "ä", "x-1", "*/", "\"q\"", "1", "$ref", "\ud83d\udea2");
    private static final List<String> UNHEARD_OF = List.of("unheardOf", "unheard-of", "Unheard of \"it\"");

    private final Drawing drawing;
    private final SplittableRandom random;
    private final Settings settings;

    Objects(Drawing drawing, SplittableRandom random, Settings settings) {
        this.drawing = drawing;
        this.random = random;
        this.settings = settings;
    }

    JsonNode draw(ObjectNode rules, String at, int depth) {
        Set<String> required = new LinkedHashSet<>();
        rules.path("required").forEach(name -> required.add(name.asText()));
        int most = rules.path("maxProperties").asInt(Integer.MAX_VALUE);
        int least = rules.path("minProperties").asInt(0);
        ObjectNode object = rules.objectNode();
        for (String name : required) {
            object.set(name, drawing.of(schemaOf(rules, name), below(at, name), depth + 1));
        }
        optionals(rules, object, at, depth, most);
        others(rules, object, at, depth, least, most);
        if (settings.unknownFields() && !rules.has("additionalProperties") && object.size() < most) {
            String name = UNHEARD_OF.get(random.nextInt(UNHEARD_OF.size()));
            if (random.nextBoolean() && !rules.path("properties").has(name)) {
                object.set(name, drawing.of(MissingNode.getInstance(), below(at, name), depth + 2));
            }
        }
        if (object.size() < least || object.size() > most) {
            throw new Contradiction(at + ": no number of properties is left");
        }
        return object;
    }

    private void optionals(ObjectNode rules, ObjectNode object, String at, int depth, int most) {
        for (Map.Entry<String, JsonNode> property : rules.path("properties").properties()) {
            String name = property.getKey();
            if (!object.has(name) && object.size() < most && isWanted(depth)) {
                offer(object, name, property.getValue(), below(at, name), depth);
            }
        }
    }

    private boolean isWanted(int depth) {
        return !drawing.isSparing(depth)
                && (settings.optionals() == Amount.ALL || settings.optionals() == Amount.SOME && random.nextBoolean());
    }

    /** What the schema does not name: free when it says so or names nothing, and to reach the fewest there may be. */
    private void others(ObjectNode rules, ObjectNode object, String at, int depth, int least, int most) {
        JsonNode schema = rules.path("additionalProperties");
        boolean free = schema.isMissingNode() ? rules.path("properties").isEmpty() : !isForbidden(schema);
        int wanted = free && !drawing.isSparing(depth) ? random.nextInt(USUAL + 1) : 0;
        for (Map.Entry<String, JsonNode> property : rules.path("properties").properties()) {
            if (object.size() < least && !object.has(property.getKey())) {
                offer(object, property.getKey(), property.getValue(), below(at, property.getKey()), depth);
            }
        }
        for (int i = 0; !isForbidden(schema) && object.size() < most && (i < wanted || object.size() < least); i++) {
            String name = i < NAMES.size() * 2 ? NAMES.get(random.nextInt(NAMES.size())) : "name" + i;
            if (!object.has(name) && !rules.path("properties").has(name)) {
                if (!offer(object, name, schema, at + "/additionalProperties", depth)) {
                    return;
                }
            }
        }
    }

    private boolean offer(ObjectNode object, String name, JsonNode schema, String at, int depth) {
        try {
            object.set(name, drawing.of(schema, at, depth + 1));
            return true;
        } catch (Contradiction e) {
            // it can be left out
            return false;
        }
    }

    private static JsonNode schemaOf(ObjectNode rules, String name) {
        JsonNode named = rules.path("properties").path(name);
        return named.isMissingNode() ? rules.path("additionalProperties") : named;
    }

    private static boolean isForbidden(JsonNode schema) {
        return schema.isBoolean() && !schema.asBoolean();
    }

    private static String below(String at, String name) {
        return JsonPointers.child(at + "/properties", name);
    }
}
