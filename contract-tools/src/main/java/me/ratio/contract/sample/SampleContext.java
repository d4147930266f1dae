package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.KeywordTypes;
import me.ratio.openapi.schema.SchemaTypes;
import me.ratio.openapi.schema.SchemaValidator;

/** Generates one value: chooses its type, delegates to the samples of that type, and limits depth and size. */
final class SampleContext {
    /** Below this depth only required properties and items are generated. */
    private static final int MAX_FULL_DEPTH = 5;

    /** A value deeper than this never ends, because its schema requires itself. */
    private static final int MAX_DEPTH = 80;

    /** Beyond this number of objects and arrays optional parts are left out, or a wide schema gives a huge value. */
    private static final int MAX_FULL_CONTAINERS = 60;

    /** Backtracking may try exponentially many members; a schema that needs more steps is given up. */
    private static final int MAX_STEPS = 100_000;

    private final SplittableRandom random;
    private final SampleOptions options;
    private final ComposedSamples composed;
    private final StringSamples strings;
    private final NumberSamples numbers;
    private final ObjectSamples objects;
    private final ArraySamples arrays;
    private final EnumSamples enums;
    private int containers;
    private int steps;

    SampleContext(OpenApiDocument document, SchemaValidator validator, SplittableRandom random, SampleOptions options) {
        this.random = random;
        this.options = options;
        this.composed = new ComposedSamples(this, document, validator, random, options);
        this.strings = new StringSamples(random, validator);
        this.numbers = new NumberSamples(random);
        this.objects = new ObjectSamples(this, random, options);
        this.arrays = new ArraySamples(this, random);
        this.enums = new EnumSamples(random, options);
    }

    /** Generates a value of a schema; a missing schema allows any value. */
    JsonNode generate(JsonNode schema, String at, int depth) {
        if (++steps > MAX_STEPS) {
            throw new DocumentException(at + ": no valid value found in " + MAX_STEPS + " steps; simplify the schema");
        }
        if (depth > MAX_DEPTH) {
            throw new UnsatisfiableSchemaException(
                    at + ": every value is infinite, because the schema requires itself");
        }
        return composed.generate(schema, at, depth);
    }

    /** Generates a value of a schema without references and composition. */
    JsonNode generateMerged(ObjectNode merged, String at, int depth) {
        if (merged.has("enum")) {
            return enums.generate(merged, at);
        }
        List<String> types = new ArrayList<>(SchemaTypes.named(merged));
        boolean untyped = types.isEmpty();
        if (untyped) {
            types.addAll(impliedTypes(merged));
        }
        if (types.remove("null") && (types.isEmpty() || isNull(untyped))) {
            return NullNode.getInstance();
        }
        return switch (types.get(random.nextInt(types.size()))) {
            case "boolean" -> merged.booleanNode(random.nextBoolean());
            case "integer" -> numbers.integer(merged);
            case "number" -> numbers.number(merged);
            case "string" -> strings.generate(merged, at);
            case "array" -> {
                containers++;
                yield arrays.generate(merged, at, depth);
            }
            case "object" -> {
                containers++;
                yield objects.generate(merged, at, depth);
            }
            default -> throw new DocumentException(at + "/type: not a valid type");
        };
    }

    /** Tells whether the value is so large that optional parts are left out. */
    boolean isLarge(int depth) {
        return depth > MAX_FULL_DEPTH || (depth > 1 && containers > MAX_FULL_CONTAINERS);
    }

    private boolean isNull(boolean untyped) {
        return switch (options.nulls()) {
            case NONE -> false;
            case SOME -> random.nextInt(4) == 0;
            case ALL -> !untyped || random.nextInt(4) == 0;
        };
    }

    /** Returns the type that the keywords of a schema apply to. Without {@code type} others are valid but not meant. */
    private static Set<String> impliedTypes(ObjectNode merged) {
        for (String type : List.of("object", "array", "number", "string")) {
            if (merged.properties().stream()
                    .anyMatch(keyword -> KeywordTypes.of(keyword.getKey()).contains(type))) {
                return Set.of(type);
            }
        }
        boolean string = merged.has("format") || merged.has("contentEncoding");
        return string ? Set.of("string") : new TreeSet<>(SchemaTypes.KNOWN);
    }
}
