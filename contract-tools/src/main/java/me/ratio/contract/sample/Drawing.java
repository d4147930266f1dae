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
import me.ratio.openapi.schema.SchemaValidator;

/** The drawing of one value: how deep and how large it is by now, and which kind of value comes next. */
final class Drawing {
    /** From here on only what has to be there is drawn. */
    private static final int DEEP = 5;

    /** A value that comes to this depth does not end. */
    private static final int DEEPEST = 80;

    private static final int MANY = 60;
    private static final int MOST_STEPS = 100_000;

    private final SplittableRandom random;
    private final Settings settings;
    private final Composition composition;
    private final Texts texts;
    private final Numbers numbers;
    private final Objects objects;
    private final Lists lists;
    private final Enums enums;
    private int containers;
    private int steps;

    Drawing(ObjectNode document, SchemaValidator validator, SplittableRandom random, Settings settings) {
        this.random = random;
        this.settings = settings;
        this.composition = new Composition(this, document, validator, random, settings);
        this.texts = new Texts(random, validator);
        this.numbers = new Numbers(random);
        this.objects = new Objects(this, random, settings);
        this.lists = new Lists(this, random);
        this.enums = new Enums(random, settings);
    }

    /** A value of a schema; a missing schema admits anything. */
    JsonNode of(JsonNode schema, String at, int depth) {
        if (++steps > MOST_STEPS) {
            throw new DocumentException(at + ": no value was found in " + MOST_STEPS + " steps; simplify the schema");
        }
        if (depth > DEEPEST) {
            throw new Contradiction(at + ": its values do not end");
        }
        return composition.draw(schema, at, depth);
    }

    /** A value under rules that are free of composition. */
    JsonNode plain(ObjectNode rules, String at, int depth) {
        if (rules.has("enum")) {
            return enums.draw(rules, at);
        }
        List<String> types = new ArrayList<>();
        rules.path("type").forEach(type -> types.add(type.asText()));
        boolean open = types.isEmpty();
        if (open) {
            types.addAll(implied(rules));
        }
        if (types.remove("null") && (types.isEmpty() || isNull(open))) {
            return NullNode.getInstance();
        }
        return switch (types.get(random.nextInt(types.size()))) {
            case "boolean" -> rules.booleanNode(random.nextBoolean());
            case "integer" -> numbers.whole(rules);
            case "number" -> numbers.any(rules);
            case "string" -> texts.draw(rules, at);
            case "array" -> {
                containers++;
                yield lists.draw(rules, at, depth);
            }
            case "object" -> {
                containers++;
                yield objects.draw(rules, at, depth);
            }
            default -> throw new DocumentException(at + "/type: there is no such type of JSON");
        };
    }

    /** Whether the value is large enough already. */
    boolean isSparing(int depth) {
        return depth > DEEP || (depth > 1 && containers > MANY);
    }

    private boolean isNull(boolean open) {
        return switch (settings.nulls()) {
            case NONE -> false;
            case SOME -> random.nextInt(4) == 0;
            case ALL -> !open || random.nextInt(4) == 0;
        };
    }

    /** A schema without a type admits other types than its rules are about; it hardly means to. */
    private static Set<String> implied(ObjectNode rules) {
        if (has(rules, "properties", "additionalProperties", "required", "minProperties", "maxProperties")) {
            return Set.of("object");
        }
        if (has(rules, "items", "prefixItems", "minItems", "maxItems", "uniqueItems")) {
            return Set.of("array");
        }
        if (has(rules, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
            return Set.of("number");
        }
        if (has(rules, "minLength", "maxLength", "pattern", "format", "contentEncoding")) {
            return Set.of("string");
        }
        return new TreeSet<>(Set.of("null", "boolean", "integer", "number", "string", "array", "object"));
    }

    private static boolean has(ObjectNode rules, String... keys) {
        return List.of(keys).stream().anyMatch(rules::has);
    }
}
