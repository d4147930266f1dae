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

/** Generates objects with the required properties, a choice of optional ones, and additional ones where allowed. */
final class ObjectSamples {
    private static final int MAX_ADDITIONAL = 3;
    private static final List<String> NAMES =
            List.of("a", "b", "north", "A b", "class", "", "ä", "x-1", "*/", "\"q\"", "1", "$ref", "\ud83d\udea2");
    private static final List<String> UNKNOWN_NAMES = List.of("unheardOf", "unheard-of", "Unheard of \"it\"");

    private final SampleContext context;
    private final SplittableRandom random;
    private final SampleOptions options;

    ObjectSamples(SampleContext context, SplittableRandom random, SampleOptions options) {
        this.context = context;
        this.random = random;
        this.options = options;
    }

    JsonNode generate(ObjectNode merged, String at, int depth) {
        Set<String> required = new LinkedHashSet<>();
        merged.path("required").forEach(name -> required.add(name.asText()));
        int max = merged.path("maxProperties").asInt(Integer.MAX_VALUE);
        int min = merged.path("minProperties").asInt(0);
        ObjectNode object = merged.objectNode();
        for (String name : required) {
            object.set(name, context.generate(schemaOf(merged, name), below(at, name), depth + 1));
        }
        addOptional(merged, object, at, depth, max);
        addAdditional(merged, object, at, depth, min, max);
        if (options.unknownFields() && !merged.has("additionalProperties") && object.size() < max) {
            String name = UNKNOWN_NAMES.get(random.nextInt(UNKNOWN_NAMES.size()));
            if (random.nextBoolean() && !merged.path("properties").has(name)) {
                object.set(name, context.generate(MissingNode.getInstance(), below(at, name), depth + 2));
            }
        }
        if (object.size() < min || object.size() > max) {
            throw new UnsatisfiableSchemaException(at + ": no number of properties is within the bounds");
        }
        return object;
    }

    private void addOptional(ObjectNode merged, ObjectNode object, String at, int depth, int max) {
        for (Map.Entry<String, JsonNode> property : merged.path("properties").properties()) {
            String name = property.getKey();
            if (!object.has(name) && object.size() < max && isWanted(depth)) {
                tryToAdd(object, name, property.getValue(), below(at, name), depth);
            }
        }
    }

    private boolean isWanted(int depth) {
        return !context.isLarge(depth)
                && (options.optionals() == Presence.ALL
                        || options.optionals() == Presence.SOME && random.nextBoolean());
    }

    /**
     * Adds properties that the schema does not declare, if it allows them explicitly or declares none at all, and as
     * many as {@code minProperties} needs.
     */
    private void addAdditional(ObjectNode merged, ObjectNode object, String at, int depth, int min, int max) {
        JsonNode schema = merged.path("additionalProperties");
        boolean free = schema.isMissingNode() ? merged.path("properties").isEmpty() : !isForbidden(schema);
        int wanted = free && !context.isLarge(depth) ? random.nextInt(MAX_ADDITIONAL + 1) : 0;
        for (Map.Entry<String, JsonNode> property : merged.path("properties").properties()) {
            if (object.size() < min && !object.has(property.getKey())) {
                tryToAdd(object, property.getKey(), property.getValue(), below(at, property.getKey()), depth);
            }
        }
        for (int i = 0; !isForbidden(schema) && object.size() < max && (i < wanted || object.size() < min); i++) {
            String name = i < NAMES.size() * 2 ? NAMES.get(random.nextInt(NAMES.size())) : "name" + i;
            if (!object.has(name) && !merged.path("properties").has(name)) {
                if (!tryToAdd(object, name, schema, at + "/additionalProperties", depth)) {
                    return;
                }
            }
        }
    }

    private boolean tryToAdd(ObjectNode object, String name, JsonNode schema, String at, int depth) {
        try {
            object.set(name, context.generate(schema, at, depth + 1));
            return true;
        } catch (UnsatisfiableSchemaException e) {
            // an optional property without a valid value is left out
            return false;
        }
    }

    private static JsonNode schemaOf(ObjectNode merged, String name) {
        JsonNode named = merged.path("properties").path(name);
        return named.isMissingNode() ? merged.path("additionalProperties") : named;
    }

    private static boolean isForbidden(JsonNode schema) {
        return schema.isBoolean() && !schema.asBoolean();
    }

    private static String below(String at, String name) {
        return JsonPointers.child(at + "/properties", name);
    }
}
