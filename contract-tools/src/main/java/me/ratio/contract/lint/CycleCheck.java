package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.Reference;
import me.ratio.openapi.structure.OpenApiObject;

/** No reference leads back to itself by references and allOf alone, for then nothing says what the value is. */
final class CycleCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        for (OpenApiObject place : context.objects()) {
            if (place.node().path("$ref").isTextual() && returns(context, place.pointer())) {
                findings.add(
                        LintRule.REF_CYCLE,
                        place,
                        "The reference '" + place.node().path("$ref").asText() + "' leads back to itself.");
            }
        }
    }

    private static boolean returns(LintContext context, String start) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(next(context, start));
        while (!ahead.isEmpty()) {
            String at = ahead.pop();
            if (at.equals(start)) {
                return true;
            }
            if (seen.add(at)) {
                ahead.addAll(next(context, at));
            }
        }
        return false;
    }

    private static List<String> next(LintContext context, String pointer) {
        List<String> next = new ArrayList<>();
        JsonNode node = JsonPointers.find(context.tree(), pointer);
        if (node.path("$ref").isTextual()) {
            new Reference(pointer, node.path("$ref").asText()).target().ifPresent(next::add);
        }
        for (int i = 0; i < node.path("allOf").size(); i++) {
            next.add(JsonPointers.child(JsonPointers.child(pointer, "allOf"), i));
        }
        return next;
    }
}
