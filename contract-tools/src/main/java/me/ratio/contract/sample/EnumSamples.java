package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import me.ratio.openapi.schema.JsonEquality;
import me.ratio.openapi.schema.SchemaTypes;

/** Generates one of the values of an enum or, if asked for, an unknown value of the same type. */
final class EnumSamples {
    private final SplittableRandom random;
    private final SampleOptions options;

    EnumSamples(SplittableRandom random, SampleOptions options) {
        this.random = random;
        this.options = options;
    }

    JsonNode generate(ObjectNode merged, String at) {
        List<JsonNode> values = new ArrayList<>();
        Set<String> types = SchemaTypes.named(merged);
        merged.path("enum").forEach(value -> {
            if (SchemaTypes.admit(types, value)) {
                values.add(value);
            }
        });
        if (values.isEmpty()) {
            throw new UnsatisfiableSchemaException(at + "/enum: no value has the type of the schema");
        }
        boolean nullable = values.stream().anyMatch(JsonNode::isNull);
        if (nullable && options.nulls() == Presence.ALL) {
            return merged.nullNode();
        }
        if (nullable && options.nulls() == Presence.NONE && values.size() > 1) {
            values.removeIf(JsonNode::isNull);
        }
        JsonNode known = values.get(random.nextInt(values.size()));
        return options.unknownEnumValues() && random.nextInt(3) == 0 ? unknown(values, known) : known;
    }

    /** Returns an unknown value similar to a known one; the known one if its type has no other value. */
    private JsonNode unknown(List<JsonNode> values, JsonNode known) {
        JsonNode other = known;
        for (int i = 0; i < 20 && JsonEquality.contains(values, other); i++) {
            other = different(known);
        }
        return JsonEquality.contains(values, other) ? known : other;
    }

    private JsonNode different(JsonNode known) {
        var nodes = JsonNodeFactory.instance;
        return switch (known.getNodeType()) {
            case BOOLEAN -> nodes.booleanNode(!known.asBoolean());
            case NUMBER -> {
                BigDecimal moved = known.decimalValue().add(BigDecimal.valueOf(random.nextInt(-9, 10)));
                yield moved.scale() <= 0 ? nodes.numberNode(moved.toBigIntegerExact()) : nodes.numberNode(moved);
            }
            case STRING ->
                nodes.textNode(
                        new String[] {"unheard-of", "Unheard Of", known.asText() + "2", "", "*/"}[random.nextInt(5)]);
            default -> known;
        };
    }
}
