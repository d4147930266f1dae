package me.ratio.contract.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiObject;

/**
 * Checks that no reference leads back to itself through references and allOf alone: such a schema has no meaning.
 *
 * <p>{@code A: {allOf: [{$ref: A}]}} says that a value is an {@code A} if it is an {@code A}. A cycle through a property or
 * an item is fine: {@code Node: {properties: {next: {$ref: Node}}}} is a list, and ends when {@code next} is missing.
 */
final class CycleCheck implements Check {
    @Override
    public void run(LintContext context, LintFindings findings) {
        for (OpenApiObject object : context.objects()) {
            LocatedNode node = context.located(object);
            if (node.isReference() && isCyclic(node)) {
                findings.add(
                        LintRule.REF_CYCLE, object, "The reference '" + node.text("$ref") + "' leads back to itself.");
            }
        }
    }

    private static boolean isCyclic(LocatedNode start) {
        Set<LocatedNode> visited = new HashSet<>();
        Deque<LocatedNode> ahead = new ArrayDeque<>(next(start));
        while (!ahead.isEmpty()) {
            LocatedNode node = ahead.pop();
            if (node.equals(start)) {
                return true;
            }
            if (visited.add(node)) {
                ahead.addAll(next(node));
            }
        }
        return false;
    }

    private static List<LocatedNode> next(LocatedNode node) {
        List<LocatedNode> next = node.elements("allOf");
        if (node.isReference()) {
            next.add(node.target());
        }
        return next;
    }
}
