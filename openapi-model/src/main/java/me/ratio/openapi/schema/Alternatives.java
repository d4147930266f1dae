package me.ratio.openapi.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.LocatedNode;

/**
 * The members of {@code oneOf} and {@code anyOf} that give a value another form. Left out are {@code {type: null}},
 * which only makes a schema nullable, and restrictions such as {@code {required: [a]}}, of which an
 * object with properties may have any number.
 */
public final class Alternatives {
    private static final Set<String> RESTRICTIONS = Set.of("required", "not", "minProperties", "maxProperties");

    private final List<List<LocatedNode>> lists = new ArrayList<>();

    /** Finds the alternatives of a schema and of its parts. */
    public Alternatives(ComposedSchema schema) {
        for (List<LocatedNode> list : schema.alternatives()) {
            List<LocatedNode> members = list.stream()
                    .filter(member -> !Nullability.isOnlyNull(member) && !isRestriction(member))
                    .toList();
            if (!members.isEmpty()) {
                lists.add(members);
            }
        }
    }

    /** An empty schema is not a restriction: it allows everything. */
    private static boolean isRestriction(LocatedNode member) {
        List<String> keywords = member.keys().stream()
                .filter(key -> !AnnotationKeywords.isAnnotation(key))
                .toList();
        return !keywords.isEmpty() && RESTRICTIONS.containsAll(keywords);
    }

    /** Tells whether there are none. */
    public boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Tells whether a value must satisfy a member of one list and a member of another one at the same time. */
    public boolean areSeveralLists() {
        return lists.size() > 1;
    }

    /** Returns the members of all lists. */
    public List<LocatedNode> members() {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** Returns the alternative when there is only one, as in {@code oneOf: [{$ref: Pet}, {type: null}]}. */
    public Optional<LocatedNode> only() {
        List<LocatedNode> members = members();
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    /** Tells whether each member has all these properties. */
    public boolean allHave(Set<String> properties) {
        return members().stream()
                .allMatch(member ->
                        ComposedSchema.of(member).properties().keySet().containsAll(properties));
    }
}
