package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.References;

/** Finds the member of a union that a value without a valid member is most likely meant for. */
final class NearestMember {
    /** A value that misses one of these is meant for another member. */
    private static final Set<String> OF_ANOTHER_FORM = Set.of("type", "enum", "const", "false");

    private static final int ANOTHER_FORM = 10_000;
    private static final int ANOTHER_TAG = 100;

    private NearestMember() {}

    /**
     * Returns the result of that member: the one that the discriminator names, else the only one with the least
     * distance; empty when none is nearer than the others.
     */
    static Optional<ValidationResult> of(
            JsonNode schema, String key, List<ValidationResult> members, JsonNode value, String at) {
        int named = named(schema, key, value);
        if (named >= 0) {
            return Optional.of(members.get(named));
        }
        int least =
                members.stream().mapToInt(member -> distance(member, at)).min().orElse(ANOTHER_FORM);
        List<ValidationResult> nearest = members.stream()
                .filter(member -> distance(member, at) == least)
                .filter(member -> least < ANOTHER_FORM || members.size() == 1)
                .sorted(Comparator.comparing(ValidationResult::isValid))
                .toList();
        boolean same =
                nearest.stream().map(ValidationResult::mismatches).distinct().count() == 1;
        return same ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    private static int named(JsonNode schema, String key, JsonNode value) {
        String property = schema.path("discriminator").path("propertyName").asText();
        String tag = value.path(property).asText();
        if (tag.isEmpty()) {
            return -1;
        }
        String target = References.ofMapping(
                schema.path("discriminator").path("mapping").path(tag).asText(tag));
        for (int i = 0; i < schema.path(key).size(); i++) {
            if (schema.path(key).path(i).path("$ref").asText().equals(target)) {
                return i;
            }
        }
        return -1;
    }

    private static int distance(ValidationResult member, String at) {
        return member.mismatches().stream()
                .mapToInt(mismatch -> distance(mismatch, at))
                .reduce(0, (one, other) -> Math.min(one + other, Integer.MAX_VALUE / 2));
    }

    private static int distance(Mismatch mismatch, String at) {
        if (mismatch.at().equals(at)) {
            return OF_ANOTHER_FORM.contains(mismatch.keyword()) ? ANOTHER_FORM : 1;
        }
        boolean tag = Set.of("enum", "const").contains(mismatch.keyword())
                && JsonPointers.parent(mismatch.at()).equals(at);
        return tag ? ANOTHER_TAG : 1;
    }
}
