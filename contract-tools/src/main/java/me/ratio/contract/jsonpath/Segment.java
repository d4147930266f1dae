package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A segment of a query: selectors that are applied to a value, or to it and all values within it.
 *
 * @param descendant whether it is applied to all values within the value as well, {@code ..}
 * @param selectors its selectors in order
 */
record Segment(boolean descendant, List<Selector> selectors) {
    Segment {
        selectors = List.copyOf(selectors);
    }

    void select(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches) {
        if (!descendant) {
            apply(match, evaluation, matches);
            return;
        }
        Deque<JsonPathMatch> open = new ArrayDeque<>();
        open.push(match);
        while (!open.isEmpty()) {
            JsonPathMatch next = open.pop();
            apply(next, evaluation, matches);
            List<JsonPathMatch> children = containers(next);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
    }

    private void apply(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches) {
        evaluation.visit();
        for (Selector selector : selectors) {
            selector.select(match, evaluation, selected -> {
                evaluation.visit();
                matches.accept(selected);
            });
        }
    }

    /** Returns the objects and arrays directly within a value: no selector selects anything of other values. */
    private static List<JsonPathMatch> containers(JsonPathMatch match) {
        JsonNode value = match.value();
        List<JsonPathMatch> containers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (member.getValue().isContainerNode()) {
                containers.add(match.child(member.getKey(), member.getValue()));
            }
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (value.get(i).isContainerNode()) {
                containers.add(match.child(i));
            }
        }
        return containers;
    }

    boolean isSingular() {
        return !descendant && selectors.size() == 1 && selectors.get(0).isSingular();
    }

    /** Returns the names and indexes of a list of several. */
    List<Selector> listEntries() {
        return selectors.size() < 2
                ? List.of()
                : selectors.stream().filter(Selector::isSingular).toList();
    }

    Segment with(Selector selector) {
        return new Segment(descendant, List.of(selector));
    }
}
