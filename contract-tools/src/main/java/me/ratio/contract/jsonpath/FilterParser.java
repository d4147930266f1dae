package me.ratio.contract.jsonpath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parses the conditions of filters and checks the types of what they compare. */
final class FilterParser {
    private static final int MAX_DEPTH = 100;

    private final Scanner scanner;
    private final OperandParser operands;
    private int depth;

    FilterParser(Scanner scanner, QueryParser queries) {
        this.scanner = scanner;
        this.operands = new OperandParser(scanner, queries);
    }

    Condition condition() {
        if (++depth > MAX_DEPTH) {
            throw scanner.error("filters are nested more than " + MAX_DEPTH + " deep");
        }
        List<Condition> alternatives = new ArrayList<>();
        do {
            scanner.skipBlanks();
            alternatives.add(conjunction());
        } while (skipAfterBlanks("||"));
        depth--;
        return alternatives.size() == 1 ? alternatives.get(0) : new Condition.Or(List.copyOf(alternatives));
    }

    private Condition conjunction() {
        List<Condition> conditions = new ArrayList<>();
        do {
            scanner.skipBlanks();
            conditions.add(basic());
        } while (skipAfterBlanks("&&"));
        return conditions.size() == 1 ? conditions.get(0) : new Condition.And(List.copyOf(conditions));
    }

    private boolean skipAfterBlanks(String token) {
        int end = scanner.position();
        scanner.skipBlanks();
        boolean found = scanner.skip(token);
        if (!found) {
            scanner.reset(end);
        }
        return found;
    }

    private Condition basic() {
        if (scanner.skip("!")) {
            scanner.skipBlanks();
            return new Condition.Not(
                    scanner.peek() == '(' ? inParentheses() : test(scanner.position(), operands.read()));
        }
        if (scanner.peek() == '(') {
            return inParentheses();
        }
        int start = scanner.position();
        Operand operand = operands.read();
        Optional<ComparisonOperator> operator = Arrays.stream(ComparisonOperator.values())
                .filter(candidate -> skipAfterBlanks(candidate.symbol()))
                .findFirst();
        return operator.isPresent() ? comparison(start, operand, operator.get()) : test(start, operand);
    }

    private Condition inParentheses() {
        scanner.expect("(");
        Condition condition = condition();
        scanner.skipBlanks();
        scanner.expect(")");
        return condition;
    }

    private Condition comparison(int start, Operand left, ComparisonOperator operator) {
        checkComparable(start, left);
        scanner.skipBlanks();
        int second = scanner.position();
        Operand right = operands.read();
        checkComparable(second, right);
        return new Condition.Comparison(left, operator, right);
    }

    private void checkComparable(int start, Operand operand) {
        if (operand.type() == ResultType.LOGICAL) {
            throw scanner.errorAt(start, "the result of a test such as match() cannot be compared");
        }
        if (operand instanceof Query query && query.hasBlanks()) {
            throw scanner.errorAt(start, "a query that is compared has no blanks within its brackets");
        }
        if (operand.type() == ResultType.NODES) {
            throw scanner.errorAt(start, "a query that may select several values cannot be compared");
        }
    }

    private Condition test(int start, Operand operand) {
        if (operand instanceof Query query) {
            return new Condition.Existence(query);
        }
        if (operand instanceof FunctionCall call && call.type() == ResultType.LOGICAL) {
            return new Condition.FunctionTest(call);
        }
        throw scanner.errorAt(start, "a value alone is not a condition: compare it, such as with '=='");
    }
}
