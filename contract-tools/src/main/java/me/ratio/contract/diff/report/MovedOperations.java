package me.ratio.contract.diff.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/** Finds operations that were removed from one path and added at another one. */
final class MovedOperations {
    private final List<DiffCause> causes = new ArrayList<>();
    private final Set<DiffFinding> findings = new HashSet<>();

    private MovedOperations() {}

    static MovedOperations of(List<DiffFinding> all, OpenApiDocument old, OpenApiDocument next) {
        MovedOperations moved = new MovedOperations();
        for (DiffFinding removed : of(all, DiffRule.OPERATION_REMOVED)) {
            LocatedNode before = old.at(removed.pointer());
            of(all, DiffRule.OPERATION_ADDED).stream()
                    .filter(added -> !moved.contains(added) && isSame(before, next.at(added.pointer())))
                    .findFirst()
                    .ifPresent(added -> moved.add(removed, added));
        }
        return moved;
    }

    private static List<DiffFinding> of(List<DiffFinding> all, DiffRule rule) {
        return all.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Tells whether two operations have the same id, or are equal except for their names. */
    private static boolean isSame(LocatedNode before, LocatedNode after) {
        String id = before.text("operationId");
        if (!id.isEmpty() || !after.text("operationId").isEmpty()) {
            return id.equals(after.text("operationId"));
        }
        return structure(before).equals(structure(after));
    }

    private static ObjectNode structure(LocatedNode operation) {
        ObjectNode copy = operation.node().deepCopy();
        return copy.remove(List.of("summary", "description", "tags"));
    }

    private void add(DiffFinding removed, DiffFinding added) {
        causes.add(
                new DiffCause(removed.operation() + " moved to " + added.operation() + ".", List.of(removed, added)));
        findings.add(removed);
        findings.add(added);
    }

    boolean contains(DiffFinding finding) {
        return findings.contains(finding);
    }

    List<DiffCause> causes() {
        return causes;
    }
}
