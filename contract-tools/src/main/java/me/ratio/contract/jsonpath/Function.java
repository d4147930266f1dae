package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The functions of RFC 9535. */
enum Function {
    /** The number of characters of a string, elements of an array or members of an object. */
    LENGTH(ResultType.VALUE, ResultType.VALUE) {
        @Override
        JsonNode apply(List<Operand> arguments, QueryEvaluation evaluation) {
            JsonNode value = arguments.get(0).value(evaluation);
            if (value.isTextual()) {
                return IntNode.valueOf(
                        value.textValue().codePointCount(0, value.textValue().length()));
            }
            return value.isContainerNode() ? IntNode.valueOf(value.size()) : MissingNode.getInstance();
        }
    },
    /** The number of nodes that a query selects. */
    COUNT(ResultType.VALUE, ResultType.NODES) {
        @Override
        JsonNode apply(List<Operand> arguments, QueryEvaluation evaluation) {
            return IntNode.valueOf(((Query) arguments.get(0)).select(evaluation).size());
        }
    },
    /** True if a regular expression matches a whole string. */
    MATCH(ResultType.LOGICAL, ResultType.VALUE, ResultType.VALUE) {
        @Override
        JsonNode apply(List<Operand> arguments, QueryEvaluation evaluation) {
            return test(arguments, evaluation, RegularExpression::matches);
        }
    },
    /** True if a regular expression matches a part of a string. */
    SEARCH(ResultType.LOGICAL, ResultType.VALUE, ResultType.VALUE) {
        @Override
        JsonNode apply(List<Operand> arguments, QueryEvaluation evaluation) {
            return test(arguments, evaluation, RegularExpression::isFoundIn);
        }
    },
    /** The value of the only node that a query selects. */
    VALUE(ResultType.VALUE, ResultType.NODES) {
        @Override
        JsonNode apply(List<Operand> arguments, QueryEvaluation evaluation) {
            return arguments.get(0).value(evaluation);
        }
    };

    private final ResultType result;
    private final List<ResultType> parameters;

    Function(ResultType result, ResultType... parameters) {
        this.result = result;
        this.parameters = List.of(parameters);
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.toString().equals(name))
                .findFirst();
    }

    ResultType result() {
        return result;
    }

    List<ResultType> parameters() {
        return parameters;
    }

    /** Calls the function; a logical result is a boolean. */
    abstract JsonNode apply(List<Operand> arguments, QueryEvaluation evaluation);

    private static JsonNode test(
            List<Operand> arguments, QueryEvaluation evaluation, BiPredicate<RegularExpression, String> test) {
        JsonNode text = arguments.get(0).value(evaluation);
        JsonNode expression = arguments.get(1).value(evaluation);
        return BooleanNode.valueOf(text.isTextual()
                && expression.isTextual()
                && RegularExpression.parse(expression.textValue())
                        .filter(parsed -> test.test(parsed, text.textValue()))
                        .isPresent());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
