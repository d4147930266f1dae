package me.ratio.conformance.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.JsonPointers;

/** Compares two JSON values by their data: equal timestamps may be spelled in two ways. */
public final class JsonValueComparison {
    private final List<JsonDifference> differences = new ArrayList<>();

    private JsonValueComparison() {}

    /** Returns the locations at which the two differ; empty when they hold the same data. */
    public static List<JsonDifference> differences(JsonNode before, JsonNode after) {
        JsonValueComparison comparison = new JsonValueComparison();
        comparison.compare("", before, after);
        return List.copyOf(comparison.differences);
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            compareMembers(pointer, before, after);
        } else if (before.isArray() && after.isArray()) {
            if (before.size() != after.size()) {
                differences.add(new JsonDifference(pointer, before.size() + " items became " + after.size()));
                return;
            }
            for (int i = 0; i < before.size(); i++) {
                compare(JsonPointers.child(pointer, i), before.get(i), after.get(i));
            }
        } else if (!before.equals(after) && !sameInstant(before, after)) {
            differences.add(new JsonDifference(pointer, "the value differs"));
        }
    }

    private void compareMembers(String pointer, JsonNode before, JsonNode after) {
        for (Map.Entry<String, JsonNode> member : before.properties()) {
            String child = JsonPointers.child(pointer, member.getKey());
            if (after.has(member.getKey())) {
                compare(child, member.getValue(), after.get(member.getKey()));
            } else {
                differences.add(new JsonDifference(child, "the key is missing"));
            }
        }
        for (Map.Entry<String, JsonNode> member : after.properties()) {
            if (!before.has(member.getKey())) {
                differences.add(new JsonDifference(JsonPointers.child(pointer, member.getKey()), "the key is new"));
            }
        }
    }

    private static boolean sameInstant(JsonNode before, JsonNode after) {
        if (!before.isTextual() || !after.isTextual()) {
            return false;
        }
        try {
            return OffsetDateTime.parse(before.textValue()).isEqual(OffsetDateTime.parse(after.textValue()));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
