package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.ComposedSchema;

/**
 * Reads a schema that lists its values. {@code {type: string, enum: [a, b]}} and {@code oneOf: [{const: a}, {const:
 * b}]} give the same type.
 */
final class EnumReader {
    Model.EnumModel read(ModelId id, ComposedSchema schema) {
        List<Map.Entry<LocatedNode, JsonNode>> listed = SchemaClassifier.enumValues(schema);
        Map<String, Model.EnumValue> values = new LinkedHashMap<>();
        for (int i = 0; i < listed.size(); i++) {
            String text = listed.get(i).getValue().asText();
            // enum: [1, "1"] of type string, and alternatives that list the same value, have one constant
            values.putIfAbsent(text, value(schema, listed.get(i).getKey(), text, i));
        }
        return new Model.EnumModel(
                id,
                Documentation.of(schema),
                scalar(listed.stream().map(Map.Entry::getValue).toList(), schema),
                new ArrayList<>(values.values()));
    }

    private static Model.EnumValue value(ComposedSchema schema, LocatedNode owner, String text, int index) {
        JsonNode suggested = schema.first(Extensions.ENUM_NAMES).node().path(index);
        LocatedNode facts = schema.first(Extensions.VALUES).child(text);
        JsonNode descriptions = schema.first(Extensions.ENUM_DESCRIPTIONS).node();
        JsonNode description = descriptions.isArray() ? descriptions.path(index) : descriptions.path(text);
        // oneOf: [{const: a, description: …}, …] documents a value by the alternative around it
        boolean alternative = !owner.equals(schema.outermost());
        return new Model.EnumValue(
                text,
                suggested.isTextual() ? suggested.asText() : text,
                Documentation.of(facts)
                        .or(Documentation.of(description.isTextual() ? description.asText() : null))
                        .or(alternative ? Documentation.of(owner) : Documentation.NONE),
                facts.text("status").isEmpty() ? null : facts.text("status"),
                facts.text("basis").equals("inferred"),
                owner.pointer());
    }

    /** Returns the type of the values: a wide one, since a later contract may add 3000000000 to 1 and 2. */
    private static JavaScalar scalar(List<JsonNode> values, ComposedSchema schema) {
        if (schema.types().contains("string") || values.get(0).isTextual()) {
            return JavaScalar.TEXT;
        }
        if (values.get(0).isBoolean()) {
            return JavaScalar.BOOLEAN;
        }
        if (schema.types().contains("number") || !values.stream().allMatch(JsonNode::isIntegralNumber)) {
            return JavaScalar.NUMBER;
        }
        return values.stream().allMatch(JsonNode::canConvertToInt) ? JavaScalar.LONG : JavaScalar.BIG_INTEGER;
    }
}
