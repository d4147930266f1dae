package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import me.ratio.openapi.structure.OpenApiVersion;

/**
 * Tells whether a value is one that a schema admits, in either version of OpenAPI.
 *
 * <p>What cannot be decided, such as a reference out of the document or a pattern that is none, admits everything.
 */
final class Fit {
    private final Subject subject;

    /** What is known of a schema and a value already, or still being found out, which for now means that it fits. */
    private final Map<Pair, Optional<Mismatch>> known = new HashMap<>();

    /** The same two nodes, not merely equal ones. */
    private record Pair(JsonNode schema, JsonNode value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.schema == schema && pair.value == value;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(schema) + System.identityHashCode(value);
        }
    }

    Fit(Subject subject) {
        this.subject = subject;
    }

    /** The first reason why the value does not fit, or nothing when it does. */
    Optional<Mismatch> mismatch(JsonNode schema, JsonNode value) {
        known.clear();
        return mismatch(schema, value, "");
    }

    Optional<Mismatch> mismatch(JsonNode schema, JsonNode value, String at) {
        if (schema.isBoolean() && !schema.asBoolean()) {
            return Optional.of(new Mismatch(at, "is not allowed at all"));
        }
        if (!schema.isObject()) {
            return Optional.empty();
        }
        // A schema that comes back to itself with the same value asks nothing new.
        Pair pair = new Pair(schema, value);
        Optional<Mismatch> before = known.putIfAbsent(pair, Optional.empty());
        if (before != null) {
            return before;
        }
        Optional<Mismatch> found = referred(schema, value, at);
        if (found.isEmpty() && !isMereReference(schema)) {
            found = itself(schema, value, at)
                    .or(() -> composed(schema, value, at))
                    .or(() -> new ContainerFit(this, subject).mismatch(schema, value, at));
        }
        known.put(pair, found);
        return found;
    }

    private Optional<Mismatch> referred(JsonNode schema, JsonNode value, String at) {
        return schema.path("$ref").isTextual() ? mismatch(subject.resolve(schema), value, at) : Optional.empty();
    }

    private boolean isMereReference(JsonNode schema) {
        return schema.path("$ref").isTextual() && subject.version() == OpenApiVersion.V3_0;
    }

    private static Optional<Mismatch> itself(JsonNode schema, JsonNode value, String at) {
        Set<String> types = SchemaTypes.of(schema);
        if (value.isNull() && types.contains("null")) {
            return Optional.empty();
        }
        if (!SchemaTypes.admit(types, value)) {
            return Optional.of(
                    new Mismatch(at, "is " + ScalarFit.name(value) + " instead of " + String.join(" or ", types)));
        }
        if (schema.path("enum").isArray() && !contains(schema.path("enum"), value)) {
            return Optional.of(new Mismatch(at, "is none of the values of the enum"));
        }
        if (schema.has("const") && !ScalarFit.same(schema.get("const"), value)) {
            return Optional.of(new Mismatch(at, "is not the one value that is allowed"));
        }
        return ScalarFit.reason(schema, value).map(reason -> new Mismatch(at, reason));
    }

    private Optional<Mismatch> composed(JsonNode schema, JsonNode value, String at) {
        for (JsonNode part : schema.path("allOf")) {
            Optional<Mismatch> mismatch = mismatch(part, value, at);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        for (String key : List.of("anyOf", "oneOf")) {
            List<Mismatch> mismatches = new ArrayList<>();
            for (JsonNode part : schema.path(key)) {
                mismatch(part, value, at).ifPresent(mismatches::add);
            }
            int fits = schema.path(key).size() - mismatches.size();
            if (fits == 0 && !mismatches.isEmpty()) {
                return Optional.of(
                        mismatches.size() == 1
                                ? mismatches.get(0)
                                : new Mismatch(at, "fits none of the alternatives of " + key));
            }
            if (key.equals("oneOf") && fits > 1) {
                return Optional.of(new Mismatch(at, "fits " + fits + " alternatives of oneOf instead of one"));
            }
        }
        if (schema.has("not") && mismatch(schema.get("not"), value, at).isEmpty()) {
            return Optional.of(new Mismatch(at, "is what 'not' excludes"));
        }
        if (schema.has("if")) {
            boolean holds = mismatch(schema.get("if"), value, at).isEmpty();
            return mismatch(schema.path(holds ? "then" : "else"), value, at);
        }
        return Optional.empty();
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (ScalarFit.same(one, value)) {
                return true;
            }
        }
        return false;
    }
}
