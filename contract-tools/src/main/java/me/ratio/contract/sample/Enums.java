package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import me.ratio.openapi.schema.JsonEquality;

/** Draws one of the values that a schema lists, or one of the same kind that it does not list. */
final class Enums {
    private final SplittableRandom random;
    private final Settings settings;

    Enums(SplittableRandom random, Settings settings) {
        this.random = random;
        this.settings = settings;
    }

    JsonNode draw(ObjectNode rules, String at) {
        List<JsonNode> values = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        rules.path("type").forEach(type -> types.add(type.asText()));
        rules.path("enum").forEach(value -> {
            if (isOf(types, value)) {
                values.add(value);
            }
        });
        if (values.isEmpty()) {
            throw new Contradiction(at + "/enum: none of the values is of the type");
        }
        boolean nullable = values.stream().anyMatch(JsonNode::isNull);
        if (nullable && settings.nulls() == Amount.ALL) {
            return rules.nullNode();
        }
        if (nullable && settings.nulls() == Amount.NONE && values.size() > 1) {
            values.removeIf(JsonNode::isNull);
        }
        JsonNode drawn = values.get(random.nextInt(values.size()));
        return settings.unknownEnumValues() && random.nextInt(3) == 0 ? unknown(values, drawn) : drawn;
    }

    private static boolean isOf(Set<String> types, JsonNode value) {
        if (types.isEmpty()) {
            return true;
        }
        return switch (value.getNodeType()) {
            case NULL -> types.contains("null");
            case BOOLEAN -> types.contains("boolean");
            case NUMBER ->
                types.contains("number")
                        || (types.contains("integer")
                                && value.decimalValue().stripTrailingZeros().scale() <= 0);
            case STRING -> types.contains("string");
            case ARRAY -> types.contains("array");
            default -> types.contains("object");
        };
    }

    /** A value that is not listed; the drawn one when its kind has no other, or a form of its own. */
    private JsonNode unknown(List<JsonNode> values, JsonNode drawn) {
        JsonNode other = drawn;
        for (int i = 0; i < 20 && JsonEquality.contains(values, other); i++) {
            other = unlike(drawn);
        }
        return JsonEquality.contains(values, other) ? drawn : other;
    }

    private JsonNode unlike(JsonNode drawn) {
        var nodes = JsonNodeFactory.instance;
        return switch (drawn.getNodeType()) {
            case BOOLEAN -> nodes.booleanNode(!drawn.asBoolean());
            case NUMBER -> {
                BigDecimal moved = drawn.decimalValue().add(BigDecimal.valueOf(random.nextInt(-9, 10)));
                yield moved.scale() <= 0 ? nodes.numberNode(moved.toBigIntegerExact()) : nodes.numberNode(moved);
            }
            case STRING ->
                nodes.textNode(
                        new String[] {"unheard-of", "Unheard Of", drawn.asText() + "2", "", "*/"}[random.nextInt(5)]);
            default -> drawn;
        };
    }
}
