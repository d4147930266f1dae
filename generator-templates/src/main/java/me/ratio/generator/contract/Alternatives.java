package me.ratio.generator.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The alternatives of a schema that say something of the form of a value: not null, not only a restriction. */
final class Alternatives {
    private static final Set<String> RESTRICTIONS = Set.of("required", "not", "minProperties", "maxProperties");

    private final List<List<Place>> groups = new ArrayList<>();
    private final Document document;

    Alternatives(Layers schema, Document document) {
        this.document = document;
        for (List<Place> group : schema.alternatives()) {
            List<Place> members = group.stream()
                    .filter(member -> !Nullability.isOnlyNull(member) && !isRestriction(member))
                    .toList();
            if (!members.isEmpty()) {
                groups.add(members);
            }
        }
    }

    /** An empty one is none: it allows everything. */
    private static boolean isRestriction(Place member) {
        Set<String> keywords = new HashSet<>(member.members().keySet());
        keywords.removeIf(key -> Forms.ANNOTATIONS.contains(key) || key.startsWith("x-"));
        return !keywords.isEmpty() && RESTRICTIONS.containsAll(keywords);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether a value must satisfy one of several lists at the same time. */
    boolean areSeveralLists() {
        return groups.size() > 1;
    }

    /** All members of all lists. */
    List<Place> members() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** The only alternative there is, null when there are more. */
    Place only() {
        List<Place> members = members();
        return members.size() == 1 ? members.get(0) : null;
    }

    /** What the members are in JSON when each is a single value; empty when one of them is not. */
    Set<Scalar.Json> scalars(Forms forms) {
        Set<Scalar.Json> kinds = EnumSet.noneOf(Scalar.Json.class);
        for (Place member : members()) {
            Scalar.Json kind = forms.scalar(Layers.of(member, document));
            if (kind == null) {
                return Set.of();
            }
            kinds.add(kind);
        }
        return kinds;
    }

    /** Whether each member has all these properties. */
    boolean allHave(Set<String> properties) {
        return members().stream()
                .allMatch(member ->
                        Layers.of(member, document).properties().keySet().containsAll(properties));
    }
}
