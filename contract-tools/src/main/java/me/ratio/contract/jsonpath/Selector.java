package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Selects children of a value. */
sealed interface Selector {
    /** Passes on the selected children in order. */
    void select(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches);

    /** Tells whether it selects one child at most. */
    default boolean isSingular() {
        return false;
    }

    /** Selects the member of an object by its name: {@code 'title'}. */
    record Name(String name) implements Selector {
        @Override
        public void select(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches) {
            JsonNode child = match.value().isObject() ? match.value().get(name) : null;
            if (child != null) {
                matches.accept(match.child(name, child));
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }

        @Override
        public String toString() {
            return JsonPathStringLiteral.quote(name);
        }
    }

    /** Selects the element of an array by its index: {@code 0}; a negative one counts from the end. */
    record Index(long index) implements Selector {
        @Override
        public void select(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches) {
            long position = index < 0 ? match.value().size() + index : index;
            if (match.value().isArray()
                    && position >= 0
                    && position < match.value().size()) {
                matches.accept(match.child((int) position));
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }

        @Override
        public String toString() {
            return Long.toString(index);
        }
    }

    /** Selects all children: {@code *}. */
    record Wildcard() implements Selector {
        @Override
        public void select(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches) {
            for (Map.Entry<String, JsonNode> member : match.value().properties()) {
                matches.accept(match.child(member.getKey(), member.getValue()));
            }
            for (int i = 0; match.value().isArray() && i < match.value().size(); i++) {
                matches.accept(match.child(i));
            }
        }
    }

    /** Selects a range of the elements of an array: {@code 1:5:2}. */
    record Slice(OptionalLong start, OptionalLong end, long step) implements Selector {
        @Override
        public void select(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches) {
            if (!match.value().isArray() || step == 0) {
                return;
            }
            int size = match.value().size();
            if (step > 0) {
                long last = bound(end.orElse(size), size, 0, size);
                for (long i = bound(start.orElse(0), size, 0, size); i < last; i += step) {
                    matches.accept(match.child((int) i));
                }
            } else {
                long last = end.isPresent() ? bound(end.getAsLong(), size, -1, size - 1L) : -1;
                for (long i = bound(start.orElse(size - 1L), size, -1, size - 1L); i > last; i += step) {
                    matches.accept(match.child((int) i));
                }
            }
        }

        private static long bound(long index, int size, long least, long most) {
            return Math.max(least, Math.min(most, index < 0 ? size + index : index));
        }
    }

    /** Selects the children that satisfy a condition: {@code ?@.deprecated == true}. */
    record Filter(Condition condition) implements Selector {
        @Override
        public void select(JsonPathMatch match, QueryEvaluation evaluation, Consumer<JsonPathMatch> matches) {
            new Wildcard().select(match, evaluation, child -> {
                if (condition.test(evaluation.at(child.value()))) {
                    matches.accept(child);
                }
            });
        }
    }
}
