package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A query: {@code $} or {@code @}, followed by segments.
 *
 * @param relative whether it starts at the value that a filter tests, {@code @}
 * @param segments its segments in order
 * @param hasBlanks whether there are blanks within its brackets, which RFC 9535 does not allow in a comparison
 */
record Query(boolean relative, List<Segment> segments, boolean hasBlanks) implements Operand {
    Query {
        segments = List.copyOf(segments);
    }

    List<JsonPathMatch> select(QueryEvaluation evaluation) {
        List<JsonPathMatch> matches =
                List.of(JsonPathMatch.root(relative ? evaluation.current() : evaluation.document()));
        for (Segment segment : segments) {
            List<JsonPathMatch> next = new ArrayList<>();
            matches.forEach(match -> segment.select(match, evaluation, next::add));
            matches = next;
        }
        return matches;
    }

    /** Tells whether the query selects one value at most. */
    boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }

    Query withSegment(int index, Segment segment) {
        List<Segment> changed = new ArrayList<>(segments);
        changed.set(index, segment);
        return new Query(relative, changed, hasBlanks);
    }

    @Override
    public ResultType type() {
        return isSingular() ? ResultType.VALUE : ResultType.NODES;
    }

    @Override
    public JsonNode value(QueryEvaluation evaluation) {
        List<JsonPathMatch> matches = select(evaluation);
        return matches.size() == 1 ? matches.get(0).value() : MissingNode.getInstance();
    }
}
