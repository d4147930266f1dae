package me.ratio.conformance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.conformance.contract.ContractDocument;

/**
 * Puts placeholders in the place of whatever the contract marks with {@code x-sensitive}. One value has one placeholder
 * throughout, so a token can still be followed from the answer that brought it to the requests that carry it.
 */
final class SensitiveValueMasker {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^>]+-\\d+>");

    private final ContractDocument contract;
    private final Map<String, String> byValue = new HashMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    SensitiveValueMasker(ContractDocument contract) {
        this.contract = contract;
    }

    /** A header's value: what stands before a known secret, as {@code Bearer}, is kept. */
    String inHeader(String name, String value) {
        int space = value.indexOf(' ');
        String scheme = space > 0 && byValue.containsKey(value.substring(space + 1)) ? value.substring(0, space) : "";
        return scheme.isEmpty() ? of(name, value) : scheme + " " + byValue.get(value.substring(space + 1));
    }

    /** A body, read along its schema. */
    JsonNode inBody(JsonNode body, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        if (body.isObject()) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            body.properties().forEach(member -> {
                JsonNode property = resolved.path("properties").path(member.getKey());
                masked.set(
                        member.getKey(),
                        property.path("x-sensitive").asBoolean()
                                ? TextNode.valueOf(
                                        of(member.getKey(), member.getValue().asText()))
                                : inBody(member.getValue(), property));
            });
            return masked;
        }
        if (body.isArray()) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode();
            body.forEach(element -> masked.add(inBody(element, resolved.path("items"))));
            return masked;
        }
        return body;
    }

    private String of(String name, String value) {
        if (PLACEHOLDER.matcher(value).matches()) {
            byValue.put(value, value);
            return value;
        }
        return byValue.computeIfAbsent(value, key -> "<" + name + "-" + lastNumber.merge(name, 1, Integer::sum) + ">");
    }
}
