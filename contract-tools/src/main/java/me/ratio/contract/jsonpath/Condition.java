package me.ratio.contract.jsonpath;

import java.util.List;

/** A condition of a filter. */
sealed interface Condition {
    /** Tells whether the current value satisfies the condition. */
    boolean test(QueryEvaluation evaluation);

    /** At least one of several: {@code ||}. */
    record Or(List<Condition> conditions) implements Condition {
        @Override
        public boolean test(QueryEvaluation evaluation) {
            return conditions.stream().anyMatch(condition -> condition.test(evaluation));
        }
    }

    /** All of several: {@code &&}. */
    record And(List<Condition> conditions) implements Condition {
        @Override
        public boolean test(QueryEvaluation evaluation) {
            return conditions.stream().allMatch(condition -> condition.test(evaluation));
        }
    }

    /** The opposite: {@code !}. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean test(QueryEvaluation evaluation) {
            return !condition.test(evaluation);
        }
    }

    /** The comparison of two values. */
    record Comparison(Operand left, ComparisonOperator operator, Operand right) implements Condition {
        @Override
        public boolean test(QueryEvaluation evaluation) {
            return operator.test(left.value(evaluation), right.value(evaluation));
        }
    }

    /** True if a query selects anything. */
    record Existence(Query query) implements Condition {
        @Override
        public boolean test(QueryEvaluation evaluation) {
            return !query.select(evaluation).isEmpty();
        }
    }

    /** True if a function says so. */
    record FunctionTest(FunctionCall call) implements Condition {
        @Override
        public boolean test(QueryEvaluation evaluation) {
            return call.value(evaluation).booleanValue();
        }
    }
}
