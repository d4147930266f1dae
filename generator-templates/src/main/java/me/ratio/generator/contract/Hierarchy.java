package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which named schemas extend which: a schema with a discriminator and no alternatives means those that extend it. */
final class Hierarchy {
    private final Map<String, Set<Place>> extending = new LinkedHashMap<>();

    Hierarchy(Document document) {
        document.root().at("components").members("schemas").values().forEach(schema -> schema.elements("allOf")
                .forEach(base -> {
                    Place target = base.text("$ref") == null ? null : document.target(base);
                    if (target != null) {
                        extending
                                .computeIfAbsent(target.pointer(), key -> new LinkedHashSet<>())
                                .add(schema);
                    }
                }));
    }

    /** The schemas that extend one with a discriminator, however far; none when it has no discriminator. */
    List<Place> children(Layers schema) {
        Set<Place> children = new LinkedHashSet<>();
        if (schema.outermost().has("discriminator")) {
            add(schema.outermost(), children);
            children.removeIf(child -> child.pointer().equals(schema.outermost().pointer()));
        }
        return new ArrayList<>(children);
    }

    private void add(Place base, Set<Place> children) {
        extending.getOrDefault(base.pointer(), Set.of()).forEach(child -> {
            if (children.add(child)) {
                add(child, children);
            }
        });
    }
}
