package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.source.Names;
import me.ratio.generator.source.Reserved;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;

/** Reads a schema that lists its values. */
final class EnumReader {
    /** The extension that says of each value what is known of it. */
    static final String VALUES = "x-values";

    /** What the field calls names for the constants, in the order of the values. */
    private static final String NAMES = "x-enum-varnames";

    private static final String DESCRIPTIONS = "x-enum-descriptions";

    private final Findings found;
    private final Forms forms;

    EnumReader(Findings found, Forms forms) {
        this.found = found;
        this.forms = forms;
    }

    Shape.EnumShape read(String name, String schema, ComposedSchema layers) {
        List<Map.Entry<LocatedNode, JsonNode>> listed = forms.listed(layers);
        Map<String, Shape.EnumValue> values = new LinkedHashMap<>();
        NamePool constants = NamePool.exact(found);
        Reserved.CONSTANTS.forEach(constants::reserve);
        for (int i = 0; i < listed.size(); i++) {
            String text = listed.get(i).getValue().asText();
            LocatedNode owner = listed.get(i).getKey();
            if (!values.containsKey(text)) {
                LocatedNode given = layers.first(NAMES).child(i);
                String wish =
                        Names.constant(given.node().isTextual() ? given.node().asText() : text);
                String constant =
                        constants.take(Reserved.CONSTANTS.contains(wish) ? wish + "_" : wish, "_", owner.pointer());
                values.put(text, value(layers, owner, text, constant, i));
            }
        }
        return new Shape.EnumShape(
                name,
                schema,
                Words.of(layers),
                scalar(listed.stream().map(Map.Entry::getValue).toList(), layers),
                new ArrayList<>(values.values()));
    }

    private static Shape.EnumValue value(
            ComposedSchema layers, LocatedNode owner, String text, String constant, int index) {
        LocatedNode facts = layers.first(VALUES).child(text);
        LocatedNode described = layers.first(DESCRIPTIONS);
        JsonNode words = described.node().isArray()
                ? described.node().path(index)
                : described.node().path(text);
        boolean alone = !owner.equals(layers.outermost());
        return new Shape.EnumValue(
                text,
                constant,
                Words.of(facts)
                        .or(Words.of(words.isTextual() ? words.asText() : null))
                        .or(alone ? Words.of(owner) : Words.of((String) null)),
                facts.child("status").exists() ? facts.child("status").node().asText() : null,
                facts.text("basis").equals("inferred"));
    }

    private static Scalar scalar(List<JsonNode> values, ComposedSchema layers) {
        if (layers.types().contains("string") || values.get(0).isTextual()) {
            return Scalar.TEXT;
        }
        if (values.get(0).isBoolean()) {
            return Scalar.BOOLEAN;
        }
        if (layers.types().contains("number") || !values.stream().allMatch(JsonNode::isIntegralNumber)) {
            return Scalar.DECIMAL;
        }
        // what comes later may be larger still
        return values.stream().allMatch(JsonNode::canConvertToInt) ? Scalar.LONG : Scalar.BIG_INTEGER;
    }
}
