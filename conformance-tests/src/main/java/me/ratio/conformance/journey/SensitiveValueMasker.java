package me.ratio.conformance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.ratio.conformance.contract.SchemaComposition;
import me.ratio.openapi.LocatedNode;

/**
 * Replaces the values that the contract marks {@code x-sensitive} with placeholders.
 *
 * <p>Equal values get equal placeholders, such as {@code <token-1>}. So a recording still shows that the token of a
 * response is the one that later requests carry, without showing the token.
 */
final class SensitiveValueMasker {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^>]+-\\d+>");

    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    /** Masks a header's value. A scheme before a value that is already known, such as {@code Bearer}, is kept. */
    String maskHeader(String name, String value) {
        int space = value.indexOf(' ');
        String known = space > 0 ? placeholders.get(value.substring(space + 1)) : null;
        return known == null ? placeholder(name, value) : value.substring(0, space) + " " + known;
    }

    /** Masks the sensitive properties of a body. */
    JsonNode maskBody(JsonNode body, LocatedNode schema) {
        return mask(body, SchemaComposition.parts(schema));
    }

    private JsonNode mask(JsonNode value, Set<LocatedNode> schemas) {
        if (value.isObject()) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> {
                Set<LocatedNode> property = parts(schemas.stream()
                        .map(schema -> schema.child("properties").child(member.getKey()))
                        .toList());
                masked.set(
                        member.getKey(),
                        property.stream().anyMatch(schema -> schema.isTrue("x-sensitive"))
                                ? TextNode.valueOf(placeholder(
                                        member.getKey(), member.getValue().asText()))
                                : mask(member.getValue(), property));
            });
            return masked;
        }
        if (value.isArray()) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode();
            Set<LocatedNode> items =
                    parts(schemas.stream().map(schema -> schema.child("items")).toList());
            value.forEach(element -> masked.add(mask(element, items)));
            return masked;
        }
        return value;
    }

    private static Set<LocatedNode> parts(List<LocatedNode> schemas) {
        return schemas.stream()
                .flatMap(schema -> SchemaComposition.parts(schema).stream())
                .collect(Collectors.toSet());
    }

    /** Returns the placeholder of a value. In a replay the values are placeholders already, which stay as they are. */
    private String placeholder(String name, String value) {
        if (PLACEHOLDER.matcher(value).matches()) {
            placeholders.put(value, value);
            return value;
        }
        return placeholders.computeIfAbsent(
                value, key -> "<" + name + "-" + lastNumber.merge(name, 1, Integer::sum) + ">");
    }
}
