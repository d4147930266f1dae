package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A call of a function with arguments of the right number and types.
 *
 * @param function the function
 * @param arguments its arguments in order
 */
record FunctionCall(Function function, List<Operand> arguments) implements Operand {
    FunctionCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public ResultType type() {
        return function.result();
    }

    @Override
    public JsonNode value(QueryEvaluation evaluation) {
        return function.apply(arguments, evaluation);
    }
}
