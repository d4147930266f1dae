package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema with all that it is composed of by {@code $ref} and {@code allOf}, the outermost first. A value must satisfy
 * all layers at once.
 */
final class Layers {
    private final List<Place> layers = new ArrayList<>();
    /** The same, what is extended before what extends it. */
    private final List<Place> inwardFirst = new ArrayList<>();
    /** Those of which one or any must be satisfied besides, one list for each keyword that says so. */
    private final List<List<Place>> alternatives = new ArrayList<>();

    private final Set<String> seen = new HashSet<>();
    private final Document document;

    private Layers(Document document) {
        this.document = document;
    }

    static Layers of(Place schema, Document document) {
        Layers composed = new Layers(document);
        composed.collect(schema);
        return composed;
    }

    private void collect(Place schema) {
        if (!seen.add(schema.pointer())) {
            return;
        }
        layers.add(schema);
        if (schema.text("$ref") != null) {
            Place target = document.target(schema);
            if (target == null) {
                document.resolve(schema);
            } else {
                collect(target);
            }
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Place> members = schema.elements(keyword);
            // a variant that extends its own union means the properties of that, not all its variants again
            if (!members.isEmpty() && members.stream().noneMatch(this::isWithin)) {
                alternatives.add(members);
            }
        }
        schema.elements("allOf").forEach(this::collect);
        inwardFirst.add(schema);
    }

    private boolean isWithin(Place member) {
        Place target = member.text("$ref") == null ? null : document.target(member);
        return target != null && seen.contains(target.pointer());
    }

    Place outermost() {
        return layers.get(0);
    }

    List<List<Place>> alternatives() {
        return alternatives;
    }

    /** What the outermost layer that has a keyword says there. */
    Place first(String keyword) {
        return layers.stream()
                .map(layer -> layer.at(keyword))
                .filter(Place::exists)
                .findFirst()
                .orElse(new Place(MissingNode.getInstance(), outermost().pointer()));
    }

    boolean has(String keyword) {
        return first(keyword).exists();
    }

    /** Whether a keyword stands there with a schema, or a list, that says anything. */
    boolean says(String keyword) {
        JsonNode node = first(keyword).node();
        return node.isContainerNode() && !node.isEmpty();
    }

    boolean isTrue(String keyword) {
        return layers.stream().anyMatch(layer -> layer.isTrue(keyword));
    }

    /** The types that all layers allow, without null; empty when none says so, or when they exclude each other. */
    Set<String> types() {
        Set<String> types = null;
        for (Place layer : layers) {
            Set<String> here = types(layer);
            if (here.isEmpty()) {
                continue;
            }
            if (types == null) {
                types = here;
            } else {
                if (types.contains("number") && here.contains("integer")) {
                    types.add("integer");
                }
                if (here.contains("number")) {
                    here.add("integer");
                }
                types.retainAll(here);
            }
        }
        return types == null ? Set.of() : types;
    }

    private static Set<String> types(Place layer) {
        Set<String> types = new LinkedHashSet<>();
        if (layer.text("type") != null) {
            types.add(layer.text("type"));
        }
        layer.elements("type").forEach(type -> types.add(type.node().asText()));
        types.remove("null");
        return types;
    }

    /** Whether layers say so much that no value is left. */
    boolean contradict() {
        return types().isEmpty()
                && layers.stream().anyMatch(layer -> !types(layer).isEmpty());
    }

    /** All properties by name, each with every place that says something of it. */
    Map<String, List<Place>> properties() {
        Map<String, List<Place>> properties = new LinkedHashMap<>();
        inwardFirst.forEach(layer -> layer.members("properties").forEach((name, place) -> properties
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(0, place)));
        return properties;
    }

    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        layers.forEach(layer -> layer.elements("required")
                .forEach(name -> required.add(name.node().asText())));
        return required;
    }

    /** The values that the outermost layer with an enum or a constant lists. */
    List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        for (Place layer : layers) {
            if (layer.has("const")) {
                return List.of(layer.node().get("const"));
            }
            if (layer.node().path("enum").isArray()) {
                layer.node().get("enum").forEach(values::add);
                return values;
            }
        }
        return values;
    }

    Words words() {
        Words words = Words.of(outermost());
        for (Place layer : layers.subList(1, layers.size())) {
            words = words.or(new Words(Words.of(layer).text(), false, null, null));
        }
        return words;
    }
}
