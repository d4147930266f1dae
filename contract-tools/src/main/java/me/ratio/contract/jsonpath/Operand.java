package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/** A part of a filter that has a value: a literal, a query or a function. */
sealed interface Operand permits Operand.Literal, Query, FunctionCall {
    /** Returns the type of its result. */
    ResultType type();

    /** Returns its value, a missing node for nothing. */
    JsonNode value(QueryEvaluation evaluation);

    /** A string, a number, true, false or null. */
    record Literal(JsonNode literal) implements Operand {
        @Override
        public ResultType type() {
            return ResultType.VALUE;
        }

        @Override
        public JsonNode value(QueryEvaluation evaluation) {
            return literal;
        }
    }
}
