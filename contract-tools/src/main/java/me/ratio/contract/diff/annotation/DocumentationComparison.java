package me.ratio.contract.diff.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.KeywordRules;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonEquality;

/** Compares keywords that people and tools read, and that change nothing on the wire. */
public final class DocumentationComparison {
    /** Extensions that other comparisons understand. */
    private static final Set<String> COMPARED_ELSEWHERE = Set.of(
            LifecycleComparison.SUNSET,
            "x-stability",
            "x-stability-level",
            "x-extensible-enum",
            "x-enum-varnames",
            "x-enumNames");

    private static final KeywordRules EXTENSION =
            new KeywordRules(DiffRule.EXTENSION_ADDED, DiffRule.EXTENSION_REMOVED, DiffRule.EXTENSION_CHANGED);

    private static final Map<String, KeywordRules> RULES = Map.ofEntries(
            Map.entry("title", new KeywordRules(DiffRule.TITLE_ADDED, DiffRule.TITLE_REMOVED, DiffRule.TITLE_CHANGED)),
            Map.entry(
                    "summary",
                    new KeywordRules(DiffRule.SUMMARY_ADDED, DiffRule.SUMMARY_REMOVED, DiffRule.SUMMARY_CHANGED)),
            Map.entry(
                    "description",
                    new KeywordRules(
                            DiffRule.DESCRIPTION_ADDED, DiffRule.DESCRIPTION_REMOVED, DiffRule.DESCRIPTION_CHANGED)),
            Map.entry(
                    "example",
                    new KeywordRules(DiffRule.EXAMPLE_ADDED, DiffRule.EXAMPLE_REMOVED, DiffRule.EXAMPLE_CHANGED)),
            Map.entry(
                    "examples",
                    new KeywordRules(DiffRule.EXAMPLES_ADDED, DiffRule.EXAMPLES_REMOVED, DiffRule.EXAMPLES_CHANGED)),
            Map.entry(
                    "externalDocs",
                    new KeywordRules(
                            DiffRule.EXTERNAL_DOCS_ADDED,
                            DiffRule.EXTERNAL_DOCS_REMOVED,
                            DiffRule.EXTERNAL_DOCS_CHANGED)),
            Map.entry(
                    "$comment",
                    new KeywordRules(DiffRule.COMMENT_ADDED, DiffRule.COMMENT_REMOVED, DiffRule.COMMENT_CHANGED)),
            Map.entry(
                    "readOnly",
                    new KeywordRules(DiffRule.READ_ONLY_ADDED, DiffRule.READ_ONLY_REMOVED, DiffRule.READ_ONLY_CHANGED)),
            Map.entry(
                    "writeOnly",
                    new KeywordRules(
                            DiffRule.WRITE_ONLY_ADDED, DiffRule.WRITE_ONLY_REMOVED, DiffRule.WRITE_ONLY_CHANGED)),
            Map.entry("name", new KeywordRules(DiffRule.NAME_ADDED, DiffRule.NAME_REMOVED, DiffRule.NAME_CHANGED)),
            Map.entry(
                    "contact",
                    new KeywordRules(DiffRule.CONTACT_ADDED, DiffRule.CONTACT_REMOVED, DiffRule.CONTACT_CHANGED)),
            Map.entry(
                    "license",
                    new KeywordRules(DiffRule.LICENSE_ADDED, DiffRule.LICENSE_REMOVED, DiffRule.LICENSE_CHANGED)),
            Map.entry(
                    "termsOfService",
                    new KeywordRules(
                            DiffRule.TERMS_OF_SERVICE_ADDED,
                            DiffRule.TERMS_OF_SERVICE_REMOVED,
                            DiffRule.TERMS_OF_SERVICE_CHANGED)),
            Map.entry(
                    "jsonSchemaDialect",
                    new KeywordRules(
                            DiffRule.JSON_SCHEMA_DIALECT_ADDED,
                            DiffRule.JSON_SCHEMA_DIALECT_REMOVED,
                            DiffRule.JSON_SCHEMA_DIALECT_CHANGED)));

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

    /** Tells, cheaply, whether nothing can have changed. */
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
                RULES.getOrDefault(entry.keyword, EXTENSION).rule(before != null, after != null),
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
