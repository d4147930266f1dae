package me.ratio.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a YAML document that have an anchor, and the number of values that their aliases stand for. */
final class YamlAnchors {
    /** The maximum number of values that the aliases of a document expand to. */
    static final int MAX_ALIASED_VALUES = 100_000;

    private final Map<String, Anchored> anchors = new HashMap<>();
    private int aliasedValues;

    /**
     * A value with an anchor.
     *
     * @param size the number of values in it, itself included and aliases expanded
     * @param height the number of levels below it
     */
    record Anchored(JsonNode node, int size, int height) {}

    void put(String anchor, JsonNode node, int size, int height) {
        anchors.put(anchor, new Anchored(node, size, height));
    }

    /** Returns the value that an alias stands for; empty when its anchor is missing or not complete yet. */
    Optional<Anchored> get(String alias) {
        Optional<Anchored> anchored = Optional.ofNullable(anchors.get(alias));
        anchored.ifPresent(value -> aliasedValues += value.size());
        return anchored;
    }

    int aliasedValues() {
        return aliasedValues;
    }
}
