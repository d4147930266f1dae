package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonEquality;

/** Compares what is there for people and for tools, and changes nothing on the wire. */
final class DocumentationComparison {
    /** Extensions that mean something here, and are compared where they do. */
    private static final Set<String> MEANINGFUL = Set.of(
            LifecycleComparison.SUNSET,
            "x-stability",
            "x-stability-level",
            "x-extensible-enum",
            "x-enum-varnames",
            "x-enumNames");

    private record Statement(String keyword, LocatedNode place, JsonNode value) {}

    private final List<String> keywords;

    private DocumentationComparison(List<String> keywords) {
        this.keywords = keywords;
    }

    /** Compares these keywords, and every extension. */
    static DocumentationComparison of(List<String> keywords) {
        return new DocumentationComparison(keywords);
    }

    List<Change> compare(LocatedNode old, LocatedNode next) {
        return compare(List.of(old), List.of(next));
    }

    /** Compares all that is said in some places, wherever among them it is said. */
    List<Change> compare(List<LocatedNode> olds, List<LocatedNode> nexts) {
        List<Statement> before = statements(olds);
        List<Statement> after = statements(nexts);
        List<Statement> lost = without(before, after);
        List<Statement> gained = without(after, before);
        List<Change> changes = new ArrayList<>();
        for (Statement statement : gained) {
            Statement former = lost.stream()
                    .filter(other -> other.keyword.equals(statement.keyword))
                    .findFirst()
                    .orElse(null);
            lost.remove(former);
            changes.add(change(statement, former == null ? null : former.value, statement.value));
        }
        lost.forEach(statement -> changes.add(change(statement, statement.value, null)));
        return changes;
    }

    private static Change change(Statement statement, JsonNode before, JsonNode after) {
        String how = before == null ? "added" : after == null ? "removed" : "changed";
        boolean extension = statement.keyword.startsWith("x-");
        String id = (extension ? "extension" : Keyword.kebab(statement.keyword).replace("$", "")) + "-" + how;
        ChangeLocation spot = new ChangeLocation(statement.place.pointer(), before, after);
        return Change.of(id, Effect.WORDS, spot, statement.keyword + " was " + how);
    }

    private List<Statement> statements(List<LocatedNode> places) {
        List<Statement> statements = new ArrayList<>();
        for (LocatedNode place : places) {
            for (String key : place.keys()) {
                if (keywords.contains(key) || key.startsWith("x-") && !MEANINGFUL.contains(key)) {
                    statements.add(new Statement(
                            key,
                            place.child(key),
                            JsonEquality.canonical(place.child(key).node())));
                }
            }
        }
        return statements;
    }

    private static List<Statement> without(List<Statement> all, List<Statement> some) {
        List<Statement> rest = new ArrayList<>();
        List<Statement> unmatched = new ArrayList<>(some);
        for (Statement statement : all) {
            boolean matched = false;
            for (int i = 0; i < unmatched.size() && !matched; i++) {
                Statement other = unmatched.get(i);
                matched = other.keyword.equals(statement.keyword) && other.value.equals(statement.value);
                if (matched) {
                    unmatched.remove(i);
                }
            }
            if (!matched) {
                rest.add(statement);
            }
        }
        return rest;
    }
}
