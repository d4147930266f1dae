package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parses literals, queries and calls of functions within a filter. */
final class OperandParser {
    private static final Pattern NUMBER = Pattern.compile("(0|-0|-?[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,9})?");

    private final Scanner scanner;
    private final QueryParser queries;
    private int depth;

    OperandParser(Scanner scanner, QueryParser queries) {
        this.scanner = scanner;
        this.queries = queries;
    }

    Operand read() {
        int c = scanner.peek();
        if (c == '$' || c == '@') {
            return queries.query();
        }
        if (c == '\'' || c == '"') {
            return new Operand.Literal(TextNode.valueOf(JsonPathStringLiteral.read(scanner)));
        }
        if (c == '-' || QueryParser.isDigit(c)) {
            return number();
        }
        return word();
    }

    private Operand number() {
        int start = scanner.position();
        String digits = scanner.takeWhile(c -> QueryParser.isDigit(c) || "+-.eE".indexOf(c) >= 0);
        if (!NUMBER.matcher(digits).matches()) {
            throw scanner.errorAt(start, "'" + digits + "' is not a valid number");
        }
        return new Operand.Literal(DecimalNode.valueOf(new BigDecimal(digits)));
    }

    private Operand word() {
        int start = scanner.position();
        String word = scanner.takeWhile(c -> c >= 'a' && c <= 'z' || c == '_' || QueryParser.isDigit(c));
        if (scanner.skip("(")) {
            return call(start, word);
        }
        return switch (word) {
            case "true" -> new Operand.Literal(BooleanNode.TRUE);
            case "false" -> new Operand.Literal(BooleanNode.FALSE);
            case "null" -> new Operand.Literal(NullNode.getInstance());
            default ->
                throw scanner.errorAt(start, "expected a condition, a value or a path that begins with '@' or '$'");
        };
    }

    private Operand call(int start, String name) {
        Function function = Function.named(name)
                .orElseThrow(() ->
                        scanner.errorAt(start, "'" + name + "' is not a function: use " + List.of(Function.values())));
        if (++depth > 100) {
            throw scanner.error("functions are nested more than 100 deep");
        }
        List<Operand> arguments = new ArrayList<>();
        scanner.skipBlanks();
        while (!scanner.skip(")")) {
            if (!arguments.isEmpty()) {
                scanner.expect(",");
                scanner.skipBlanks();
            }
            int position = scanner.position();
            Operand argument = read();
            check(function, arguments.size(), argument, position);
            arguments.add(argument);
            scanner.skipBlanks();
        }
        depth--;
        if (arguments.size() != function.parameters().size()) {
            throw scanner.errorAt(
                    start, name + "() takes " + function.parameters().size() + " arguments, not " + arguments.size());
        }
        return new FunctionCall(function, arguments);
    }

    private void check(Function function, int index, Operand argument, int position) {
        boolean known = index < function.parameters().size();
        if (known && function.parameters().get(index) == ResultType.NODES && !(argument instanceof Query)) {
            throw scanner.errorAt(position, function + "() takes a path that begins with '@' or '$'");
        }
        if (known && function.parameters().get(index) == ResultType.VALUE && argument.type() != ResultType.VALUE) {
            throw scanner.errorAt(position, function + "() takes a single value");
        }
    }
}
