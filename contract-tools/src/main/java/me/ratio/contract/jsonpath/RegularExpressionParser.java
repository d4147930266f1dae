package me.ratio.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses regular expressions of RFC 9485. */
final class RegularExpressionParser {
    private static final int MAX_DEPTH = 100;

    private final Scanner scanner;
    private int depth;

    private RegularExpressionParser(String text) {
        this.scanner = new Scanner(text);
    }

    /** Returns the parsed expression, or nothing when it is not valid. */
    static Optional<RegularExpressionNode> parse(String text) {
        try {
            RegularExpressionParser parser = new RegularExpressionParser(text);
            RegularExpressionNode expression = parser.choice();
            return parser.scanner.atEnd() ? Optional.of(expression) : Optional.empty();
        } catch (JsonPathException e) {
            return Optional.empty();
        }
    }

    private RegularExpressionNode choice() {
        if (++depth > MAX_DEPTH) {
            throw scanner.error("groups are nested more than " + MAX_DEPTH + " deep");
        }
        List<RegularExpressionNode> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence());
        } while (scanner.skip("|"));
        depth--;
        return alternatives.size() == 1 ? alternatives.get(0) : new RegularExpressionNode.Choice(alternatives);
    }

    private RegularExpressionNode sequence() {
        List<RegularExpressionNode> parts = new ArrayList<>();
        while (!scanner.atEnd() && scanner.peek() != '|' && scanner.peek() != ')') {
            parts.add(quantified(atom()));
        }
        return new RegularExpressionNode.Sequence(parts);
    }

    private RegularExpressionNode atom() {
        // RFC 9485 lists these two among the ordinary characters, but maps expressions to dialects that anchor by them.
        if (scanner.peek() == '^' || scanner.peek() == '$') {
            return new RegularExpressionNode.Edge(scanner.next() == '^');
        }
        if (scanner.skip("(")) {
            RegularExpressionNode group = choice();
            scanner.expect(")");
            return group;
        }
        return new RegularExpressionNode.Character(CharacterClassExpression.read(scanner));
    }

    private RegularExpressionNode quantified(RegularExpressionNode part) {
        if (scanner.skip("*")) {
            return new RegularExpressionNode.Repetition(part, 0, -1);
        }
        if (scanner.skip("+")) {
            return new RegularExpressionNode.Repetition(part, 1, -1);
        }
        if (scanner.skip("?")) {
            return new RegularExpressionNode.Repetition(part, 0, 1);
        }
        return scanner.skip("{") ? counted(part) : part;
    }

    private RegularExpressionNode counted(RegularExpressionNode part) {
        int least = number().orElseThrow(() -> scanner.error("a count is missing"));
        int most = least;
        if (scanner.skip(",")) {
            most = number().orElse(-1);
        }
        scanner.expect("}");
        if (most >= 0 && most < least) {
            throw scanner.error("the maximum is less than the minimum");
        }
        return new RegularExpressionNode.Repetition(part, least, most);
    }

    private Optional<Integer> number() {
        String digits = scanner.takeWhile(QueryParser::isDigit);
        if (digits.length() > 6) {
            throw scanner.error("a count is too large");
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(digits));
    }
}
