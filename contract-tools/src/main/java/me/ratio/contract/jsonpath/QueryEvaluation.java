package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The state of one evaluation.
 *
 * @param document the whole document, {@code $}
 * @param current the value that a filter tests, {@code @}
 * @param visits the number of values visited so far
 */
record QueryEvaluation(JsonNode document, JsonNode current, AtomicInteger visits) {
    /** The bound for expressions such as {@code $..*..*..*}, whose results grow with the power of their segments. */
    private static final int MAX_VISITS = 5_000_000;

    static QueryEvaluation of(JsonNode document) {
        return new QueryEvaluation(document, document, new AtomicInteger());
    }

    QueryEvaluation at(JsonNode value) {
        return new QueryEvaluation(document, value, visits);
    }

    void visit() {
        if (visits.incrementAndGet() > MAX_VISITS) {
            throw JsonPathException.tooLarge(
                    "the expression visits more than " + MAX_VISITS + " values: use fewer '..' and '*'");
        }
    }
}
