package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A JSONPath expression, as RFC 9535 defines it. */
public final class JsonPath {
    private final String expression;
    private final Query query;

    private JsonPath(String expression, Query query) {
        this.expression = expression;
        this.query = query;
    }

    /**
     * Parses an expression.
     *
     * @param expression the expression, such as {@code $.info.title}
     * @return the parsed expression
     * @throws JsonPathException when it is not valid, with the column of the error
     */
    public static JsonPath parse(String expression) {
        return new JsonPath(expression, new QueryParser(new Scanner(expression), false).parse());
    }

    /**
     * Parses an expression that may write names with hyphens without brackets: {@code $.info.x-owner}. RFC 9535 does not
     * allow it, but the examples of the Overlay Specification do.
     *
     * @param expression the expression
     * @return the parsed expression
     * @throws JsonPathException as {@link #parse}
     */
    public static JsonPath parseWithHyphens(String expression) {
        return new JsonPath(expression, new QueryParser(new Scanner(expression), true).parse());
    }

    /**
     * Selects values of a document.
     *
     * @param document the document
     * @return the matches in document order; a value that two selectors of the expression select is in it twice
     * @throws JsonPathException when the expression selects too many values, or a regular expression is too large
     */
    public List<JsonPathMatch> select(JsonNode document) {
        return query.select(QueryEvaluation.of(document));
    }

    /**
     * Finds the entries of lists that contribute nothing. In {@code $..properties['a', 'b']} each of {@code 'a'} and
     * {@code 'b'} has to match somewhere.
     *
     * @param document the document
     * @return the names and indexes, as they are written in normalized paths, that match nothing on their own
     */
    public List<String> unmatchedListEntries(JsonNode document) {
        List<String> unmatched = new ArrayList<>();
        for (int i = 0; i < query.segments().size(); i++) {
            Segment segment = query.segments().get(i);
            for (Selector selector : segment.listEntries()) {
                Query alone = query.withSegment(i, segment.with(selector));
                if (alone.select(QueryEvaluation.of(document)).isEmpty()) {
                    unmatched.add(selector.toString());
                }
            }
        }
        return unmatched;
    }

    /** Returns the expression as it was parsed. */
    @Override
    public String toString() {
        return expression;
    }
}
