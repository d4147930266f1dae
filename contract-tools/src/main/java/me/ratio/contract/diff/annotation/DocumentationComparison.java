package me.ratio.contract.diff.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonEquality;

/**
 * Compares keywords that people and tools read, and that change nothing on the wire.
 *
 * <p>An example. {@code {allOf: [{$ref: Book}], description: d}} and {@code {allOf: [{$ref: Book}, {description: d}]}}
 * have the description in different objects of one schema. So objects that belong together are compared as one list of
 * keywords: equal entries cancel out, and what remains is paired by keyword.
 */
public final class DocumentationComparison {
    /** Extensions that other comparisons understand. */
    private static final Set<String> COMPARED_ELSEWHERE = Set.of(
            LifecycleComparison.SUNSET,
            "x-stability",
            "x-stability-level",
            "x-extensible-enum",
            "x-enum-varnames",
            "x-enumNames");

    private record Entry(String keyword, LocatedNode location, JsonNode value) {}

    private final Set<String> keywords;

    private DocumentationComparison(Set<String> keywords) {
        this.keywords = keywords;
    }

    /** Returns a comparison of these keywords and of every extension. */
    public static DocumentationComparison of(String... keywords) {
        return new DocumentationComparison(Set.of(keywords));
    }

    public List<Change> compare(LocatedNode old, LocatedNode next) {
        return compare(List.of(old), List.of(next));
    }

    /** Compares objects that belong together, so that a keyword may move from one of them to another. */
    public List<Change> compare(List<LocatedNode> olds, List<LocatedNode> nexts) {
        if (isSame(olds, nexts)) {
            return List.of();
        }
        List<Entry> before = entries(olds);
        List<Entry> after = entries(nexts);
        List<Entry> removed = without(before, after);
        List<Entry> added = without(after, before);
        List<Change> changes = new ArrayList<>();
        for (Entry entry : added) {
            Entry former = removed.stream()
                    .filter(other -> other.keyword.equals(entry.keyword))
                    .findFirst()
                    .orElse(null);
            removed.remove(former);
            changes.add(change(entry, former == null ? null : former.value, entry.value));
        }
        removed.forEach(entry -> changes.add(change(entry, entry.value, null)));
        return changes;
    }

    /** Tells cheaply whether nothing changed, the usual case: no entry has to be collected then. */
    private boolean isSame(List<LocatedNode> olds, List<LocatedNode> nexts) {
        boolean same = olds.size() == nexts.size();
        for (int i = 0; same && i < olds.size(); i++) {
            JsonNode old = olds.get(i).node();
            JsonNode next = nexts.get(i).node();
            same = contains(old, next) && contains(next, old);
        }
        return same;
    }

    private boolean contains(JsonNode all, JsonNode some) {
        for (Map.Entry<String, JsonNode> member : some.properties()) {
            if (isCompared(member.getKey()) && !member.getValue().equals(all.get(member.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCompared(String key) {
        return keywords.contains(key) || key.startsWith("x-") && !COMPARED_ELSEWHERE.contains(key);
    }

    private static Change change(Entry entry, JsonNode before, JsonNode after) {
        ChangeLocation location = new ChangeLocation(entry.location.pointer(), before, after);
        String how = before == null ? "added" : after == null ? "removed" : "changed";
        return Change.of(
                DocumentationRules.of(entry.keyword).rule(before != null, after != null),
                location,
                entry.keyword + " was " + how);
    }

    private List<Entry> entries(List<LocatedNode> objects) {
        List<Entry> entries = new ArrayList<>();
        for (LocatedNode object : objects) {
            for (String key : object.keys()) {
                if (isCompared(key)) {
                    LocatedNode value = object.child(key);
                    entries.add(new Entry(key, value, JsonEquality.canonical(value.node())));
                }
            }
        }
        return entries;
    }

    /** Returns the entries without an equal one on the other side. Two equal entries need two partners. */
    private static List<Entry> without(List<Entry> all, List<Entry> some) {
        List<Entry> rest = new ArrayList<>();
        List<Entry> unmatched = new ArrayList<>(some);
        for (Entry entry : all) {
            boolean matched = false;
            for (int i = 0; i < unmatched.size() && !matched; i++) {
                Entry other = unmatched.get(i);
                matched = other.keyword.equals(entry.keyword) && other.value.equals(entry.value);
                if (matched) {
                    unmatched.remove(i);
                }
            }
            if (!matched) {
                rest.add(entry);
            }
        }
        return rest;
    }
}
