package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Parameters;

/** Compares the parameters of two operations. */
final class ParameterComparison {
    private static final String DEFAULT = "default-";

    private final DocumentPair.Scope scope;
    private final Map<String, String> renamed;

    ParameterComparison(DocumentPair.Scope scope, Map<String, String> renamed) {
        this.scope = scope;
        this.renamed = renamed;
    }

    void compare(Map<String, LocatedNode> olds, Map<String, LocatedNode> nexts) {
        Map<String, LocatedNode> left = new LinkedHashMap<>(nexts);
        olds.forEach((key, old) -> {
            LocatedNode next = left.remove(partner(key));
            if (next == null) {
                scope.add(NamedField.removed("parameter", title(old), ChangeLocation.of(old, old.absent())));
            } else {
                scope.paired(old, next);
                scope.paired(old.resolved(), next.resolved());
                compare(old.resolved(), next.resolved());
            }
        });
        left.values().forEach(next -> {
            boolean required = next.resolved().isTrue("required");
            scope.add(NamedField.added(
                    "parameter", title(next), required, scope.direction(), ChangeLocation.of(next.absent(), next)));
        });
    }

    private String partner(String key) {
        String name = key.startsWith("path ") ? key.substring(5) : null;
        return name == null ? key : Parameters.key("path", renamed.getOrDefault(name, name));
    }

    private void compare(LocatedNode old, LocatedNode next) {
        String name = next.text("name");
        boolean path = next.text("in").equals("path");
        if (path && !old.text("name").equals(name)) {
            ChangeLocation spot = ChangeLocation.of(old.child("name"), next.child("name"));
            scope.add(Change.ofSource(
                    "path-parameter-renamed", Effect.WORDS, spot, "the name of a parameter in the path changed"));
        }
        NamedField.requiredness(
                        "parameter",
                        name,
                        path || old.isTrue("required"),
                        path || next.isTrue("required"),
                        ChangeLocation.of(old.child("required"), next.child("required")))
                .ifPresent(scope::add);
        empty(old, next);
        content(old, next);
        scope.lifecycle("parameter", name, old, next);
        scope.addAll(DocumentationComparison.of(List.of("description", "example", "examples"))
                .compare(old, next));
    }

    private void content(LocatedNode old, LocatedNode next) {
        if (old.node().has("content") != next.node().has("content")) {
            ChangeLocation spot = ChangeLocation.bare(old, next);
            scope.add(Change.of(
                            "parameter-content-changed",
                            Effect.BREAKS,
                            spot,
                            "a parameter with a schema and one with a media type are written differently")
                    .assumed());
        } else if (next.node().has("content")) {
            MediaTypeComparison.compare(scope, old.child("content"), next.child("content"));
        } else {
            SchemaPair pair = scope.schema(old.child("schema"), next.child("schema"));
            byDefault(pair);
            SerializationComparison.compare(scope, "parameter", old, next);
        }
    }

    /** What a server assumes for an absent parameter changes what a request without it means. */
    private void byDefault(SchemaPair root) {
        List<SchemaPair> own = new ArrayList<>(root.within());
        own.add(root);
        own.stream()
                .flatMap(pair -> pair.changes().stream())
                .filter(change -> change.id().startsWith(DEFAULT))
                .map(change -> new Change(
                        "parameter-" + change.id(),
                        DiffScope.WIRE,
                        Effect.BREAKS,
                        true,
                        false,
                        change.pointer(),
                        change.before(),
                        change.after(),
                        change.what()))
                .forEach(scope::add);
    }

    private void empty(LocatedNode old, LocatedNode next) {
        boolean before = old.isTrue("allowEmptyValue");
        boolean after = next.isTrue("allowEmptyValue");
        if (before != after) {
            scope.add(Change.of(
                    after ? "empty-value-allowed" : "empty-value-forbidden",
                    after ? Effect.WIDENS : Effect.NARROWS,
                    ChangeLocation.of(old.child("allowEmptyValue"), next.child("allowEmptyValue")),
                    after ? "an empty value is allowed now" : "an empty value is not allowed any more"));
        }
    }

    private static String title(LocatedNode parameter) {
        LocatedNode resolved = parameter.resolved();
        return resolved.text("name") + "' in '" + resolved.text("in");
    }
}
