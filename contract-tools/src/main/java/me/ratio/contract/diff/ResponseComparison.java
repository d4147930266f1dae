package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.LocatedNode;

/** Compares the statuses of two operations and what each of them answers. */
final class ResponseComparison {
    private final DocumentPair.Scope scope;
    private final Map<String, LocatedNode> before;
    private final Map<String, LocatedNode> after;

    private ResponseComparison(DocumentPair.Scope scope, LocatedNode olds, LocatedNode nexts) {
        this.scope = scope;
        before = byStatus(olds);
        after = byStatus(nexts);
    }

    static void compare(DocumentPair.Scope scope, LocatedNode olds, LocatedNode nexts) {
        new ResponseComparison(scope, olds, nexts).compare();
    }

    private void compare() {
        before.forEach((status, old) -> {
            String partner = after.containsKey(status) ? status : rangeOf(status);
            if (!after.containsKey(partner)) {
                removed(status, old);
                return;
            }
            if (!partner.equals(status)) {
                generalised(status, partner, old);
            }
            compareOne(old.resolved(), after.get(partner).resolved());
        });
        after.forEach((status, next) -> {
            if (!before.containsKey(status)) {
                added(status, next);
            }
        });
    }

    private void removed(String status, LocatedNode old) {
        boolean specified =
                after.keySet().stream().anyMatch(other -> rangeOf(other).equals(status));
        boolean success = isSuccess(status, before) && !specified;
        scope.add(Change.of(
                success ? "success-status-removed" : "status-removed",
                success ? Effect.BREAKS : Effect.ADDS,
                ChangeLocation.bare(old, old.absent()),
                "the status " + status + " was removed"));
    }

    private void generalised(String status, String range, LocatedNode old) {
        scope.add(Change.of(
                "status-generalised",
                isSuccess(status, before) ? Effect.WIDENS : Effect.ADDS,
                ChangeLocation.bare(old, after.get(range)),
                "the status " + status + " became " + range));
    }

    private void added(String status, LocatedNode next) {
        LocatedNode range = before.get(rangeOf(status));
        if (range != null && !after.containsKey(rangeOf(status))) {
            compareOne(range.resolved(), next.resolved());
        }
        scope.add(Change.of(
                "status-added",
                Effect.ADDS,
                ChangeLocation.bare(next.absent(), next),
                "the status " + status + " was added"));
    }

    private void compareOne(LocatedNode old, LocatedNode next) {
        scope.paired(old, next);
        scope.addAll(
                DocumentationComparison.of(List.of("description", "summary")).compare(old, next));
        HeaderComparison.compare(scope, old.child("headers"), next.child("headers"));
        MediaTypeComparison.compare(scope, old.child("content"), next.child("content"));
        ChangeLocation links = ChangeLocation.of(old.child("links"), next.child("links"));
        if (!old.node().path("links").equals(next.node().path("links"))) {
            scope.add(Change.of("links-changed", Effect.ADDS, links, "the links to other operations were changed"));
        }
    }

    private static String rangeOf(String status) {
        return status.matches("\\d{3}") ? status.charAt(0) + "XX" : "";
    }

    /** What is no error; {@code default} is one unless nothing else can be a success. */
    private static boolean isSuccess(String status, Map<String, LocatedNode> all) {
        if (status.equals("DEFAULT")) {
            return all.keySet().stream().noneMatch(other -> other.matches("[123].."));
        }
        return status.matches("[123]..");
    }

    private static Map<String, LocatedNode> byStatus(LocatedNode responses) {
        Map<String, LocatedNode> statuses = new LinkedHashMap<>();
        for (String status : responses.keys()) {
            if (!status.startsWith("x-")) {
                statuses.put(status.toUpperCase(Locale.ROOT), responses.child(status));
            }
        }
        return statuses;
    }
}
