package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.openapi.LocatedNode;

/** Compares the headers of two responses. */
final class HeaderComparison {
    private HeaderComparison() {}

    static void compare(DocumentPair.Scope scope, LocatedNode olds, LocatedNode nexts) {
        Map<String, LocatedNode> before = byName(olds);
        Map<String, LocatedNode> after = byName(nexts);
        before.forEach((name, old) -> {
            LocatedNode next = after.get(name);
            if (next == null) {
                scope.add(NamedField.removed("header", name, ChangeLocation.bare(old, old.absent())));
            } else {
                scope.paired(old.resolved(), next.resolved());
                compareOne(scope, name, old.resolved(), next.resolved());
            }
        });
        after.forEach((name, next) -> {
            if (!before.containsKey(name)) {
                boolean required = next.resolved().isTrue("required");
                scope.add(NamedField.added(
                        "header", name, required, scope.direction(), ChangeLocation.bare(next.absent(), next)));
            }
        });
    }

    private static void compareOne(DocumentPair.Scope scope, String name, LocatedNode old, LocatedNode next) {
        ChangeLocation spot = next.node().has("required")
                ? ChangeLocation.of(old.child("required"), next.child("required"))
                : new ChangeLocation(next.pointer(), null, null);
        NamedField.requiredness("header", name, old.isTrue("required"), next.isTrue("required"), spot)
                .ifPresent(scope::add);
        scope.lifecycle("header", name, old, next);
        scope.addAll(DocumentationComparison.of(List.of("description", "example", "examples"))
                .compare(old, next));
        if (old.node().has("content") || next.node().has("content")) {
            MediaTypeComparison.compare(scope, old.child("content"), next.child("content"));
        } else {
            scope.schema(old.child("schema"), next.child("schema"));
            SerializationComparison.compare(scope, "header", old, next);
        }
    }

    private static Map<String, LocatedNode> byName(LocatedNode headers) {
        Map<String, LocatedNode> names = new LinkedHashMap<>();
        for (String name : headers.keys()) {
            names.put(name.toLowerCase(Locale.ROOT), headers.child(name));
        }
        return names;
    }
}
