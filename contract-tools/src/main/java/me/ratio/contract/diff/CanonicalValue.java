package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** Values in a form in which equal ones are equal: 1 is 1.0, and the order of keys does not matter. */
final class CanonicalValue {
    private CanonicalValue() {}

    static JsonNode of(JsonNode value) {
        if (value.isNumber()) {
            return DecimalNode.valueOf(value.decimalValue().stripTrailingZeros());
        }
        if (value instanceof ArrayNode list) {
            ArrayNode canonical = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(element -> canonical.add(of(element)));
            return canonical;
        }
        if (value instanceof ObjectNode object) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(member -> sorted.put(member.getKey(), of(member.getValue())));
            ObjectNode canonical = JsonNodeFactory.instance.objectNode();
            canonical.setAll(sorted);
            return canonical;
        }
        return value;
    }

    static boolean same(JsonNode one, JsonNode other) {
        return of(one).equals(of(other));
    }
}
