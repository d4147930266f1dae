package me.ratio.conformance.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.openapi.JsonPointers;

/** Whether an answer has at least the keys of a recorded one, each with the same JSON kind; values do not matter. */
public final class JsonTypeComparison {
    private final Set<String> withdrawn;
    private final List<JsonDifference> differences = new ArrayList<>();

    private JsonTypeComparison(Set<String> withdrawn) {
        this.withdrawn = withdrawn;
    }

    /**
     * Compares.
     *
     * @param recorded whose keys must be there
     * @param present what is there now; further keys are welcome
     * @param withdrawn JSON pointers of recorded keys that need not be there any more
     * @return where a key is missing or of another kind; empty when all is well
     */
    public static List<JsonDifference> differences(JsonNode recorded, JsonNode present, Set<String> withdrawn) {
        JsonTypeComparison comparison = new JsonTypeComparison(withdrawn);
        comparison.compare("", recorded, present);
        return List.copyOf(comparison.differences);
    }

    private void compare(String pointer, JsonNode recorded, JsonNode present) {
        if (recorded.getNodeType() != present.getNodeType()) {
            differences.add(new JsonDifference(pointer, "recorded as " + kind(recorded) + ", now " + kind(present)));
        } else if (recorded.isObject()) {
            for (Map.Entry<String, JsonNode> member : recorded.properties()) {
                String place = JsonPointers.child(pointer, member.getKey());
                if (!withdrawn.contains(place)) {
                    compare(place, member.getValue(), present.path(member.getKey()));
                }
            }
        } else if (recorded.isArray() && !recorded.isEmpty()) {
            if (present.isEmpty()) {
                differences.add(new JsonDifference(pointer, "recorded with elements, now empty"));
            }
            for (int i = 0; i < present.size(); i++) {
                compare(JsonPointers.child(pointer, i), recorded.get(Math.min(i, recorded.size() - 1)), present.get(i));
            }
        }
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
