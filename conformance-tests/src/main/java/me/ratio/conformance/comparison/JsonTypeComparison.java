package me.ratio.conformance.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;

/** Compares a response with a recorded one by keys and JSON types; values do not matter, further keys are allowed. */
public final class JsonTypeComparison {
    private final Set<String> withdrawn;
    private final List<JsonDifference> differences = new ArrayList<>();

    private JsonTypeComparison(Set<String> withdrawn) {
        this.withdrawn = withdrawn;
    }

    /**
     * Returns the recorded keys that are missing now or have another JSON type.
     *
     * @param recorded the recorded body
     * @param actual the present body
     * @param withdrawn JSON pointers of recorded keys that may be missing
     */
    public static List<JsonDifference> differences(JsonNode recorded, JsonNode actual, Set<String> withdrawn) {
        JsonTypeComparison comparison = new JsonTypeComparison(withdrawn);
        comparison.compare("", recorded, actual);
        return List.copyOf(comparison.differences);
    }

    private void compare(String pointer, JsonNode recorded, JsonNode actual) {
        if (recorded.getNodeType() != actual.getNodeType()) {
            differences.add(
                    new JsonDifference(pointer, "recorded as " + jsonType(recorded) + ", now " + jsonType(actual)));
        } else if (recorded.isObject()) {
            for (Map.Entry<String, JsonNode> member : recorded.properties()) {
                String child = JsonPointers.child(pointer, member.getKey());
                if (!withdrawn.contains(child)) {
                    compare(child, member.getValue(), actual.path(member.getKey()));
                }
            }
        } else if (recorded.isArray() && !recorded.isEmpty()) {
            if (actual.isEmpty()) {
                differences.add(new JsonDifference(pointer, "recorded with items, now empty"));
            }
            for (int i = 0; i < actual.size(); i++) {
                compare(JsonPointers.child(pointer, i), recorded.get(Math.min(i, recorded.size() - 1)), actual.get(i));
            }
        }
    }

    private static String jsonType(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
