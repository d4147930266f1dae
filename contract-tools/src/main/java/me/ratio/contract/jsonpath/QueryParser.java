package me.ratio.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Parses queries: {@code $} or {@code @}, followed by segments. */
final class QueryParser {
    private final Scanner scanner;
    private final boolean hyphens;
    private final FilterParser filters;
    private boolean hasBlanks;

    QueryParser(Scanner scanner, boolean hyphens) {
        this.scanner = scanner;
        this.hyphens = hyphens;
        this.filters = new FilterParser(scanner, this);
    }

    /** Parses a whole expression. */
    Query parse() {
        if (scanner.peek() != '$') {
            throw scanner.error("a JSONPath begins with '$'");
        }
        Query query = query();
        if (!scanner.atEnd()) {
            throw scanner.error("expected '.', '[' or the end, found " + scanner.found());
        }
        return query;
    }

    /** Parses a query that begins with {@code $} or {@code @}. */
    Query query() {
        boolean relative = scanner.next() == '@';
        boolean outer = hasBlanks;
        hasBlanks = false;
        List<Segment> segments = new ArrayList<>();
        while (true) {
            int end = scanner.position();
            scanner.skipBlanks();
            if (scanner.skip("..")) {
                segments.add(new Segment(true, scanner.peek() == '[' ? bracketed() : List.of(shorthand())));
            } else if (scanner.skip(".")) {
                segments.add(new Segment(false, List.of(shorthand())));
            } else if (scanner.peek() == '[') {
                segments.add(new Segment(false, bracketed()));
            } else {
                scanner.reset(end);
                Query query = new Query(relative, segments, hasBlanks);
                hasBlanks = outer;
                return query;
            }
        }
    }

    private Selector shorthand() {
        if (scanner.skip("*")) {
            return new Selector.Wildcard();
        }
        if (!isNameStart(scanner.peek())) {
            throw scanner.error("expected a name or '*', found " + scanner.found()
                    + ": other names need brackets and quotes, ['a-b']");
        }
        return new Selector.Name(scanner.takeWhile(c -> isNameStart(c) || isDigit(c) || hyphens && c == '-'));
    }

    private static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || c >= 0x80 && !JsonPathStringLiteral.isSurrogate(c);
    }

    private List<Selector> bracketed() {
        scanner.expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            skipBlanks();
            selectors.add(selector());
            skipBlanks();
        } while (scanner.skip(","));
        scanner.expect("]");
        return selectors;
    }

    private void skipBlanks() {
        int start = scanner.position();
        scanner.skipBlanks();
        hasBlanks |= scanner.position() > start;
    }

    private Selector selector() {
        int c = scanner.peek();
        if (c == '\'' || c == '"') {
            return new Selector.Name(JsonPathStringLiteral.read(scanner));
        }
        if (scanner.skip("*")) {
            return new Selector.Wildcard();
        }
        if (scanner.skip("?")) {
            scanner.skipBlanks();
            return new Selector.Filter(filters.condition());
        }
        OptionalLong start = integer();
        int end = scanner.position();
        scanner.skipBlanks();
        if (scanner.skip(":")) {
            return slice(start);
        }
        scanner.reset(end);
        if (start.isEmpty()) {
            throw scanner.error("expected a name in quotes, an index, a slice, '*' or '?', found " + scanner.found());
        }
        return new Selector.Index(start.getAsLong());
    }

    private Selector slice(OptionalLong start) {
        scanner.skipBlanks();
        OptionalLong end = integer();
        int position = scanner.position();
        scanner.skipBlanks();
        if (!scanner.skip(":")) {
            scanner.reset(position);
            return new Selector.Slice(start, end, 1);
        }
        scanner.skipBlanks();
        return new Selector.Slice(start, end, integer().orElse(1));
    }

    private OptionalLong integer() {
        int start = scanner.position();
        boolean negative = scanner.skip("-");
        String digits = scanner.takeWhile(QueryParser::isDigit);
        if (digits.isEmpty() && !negative) {
            return OptionalLong.empty();
        }
        if (digits.isEmpty() || digits.startsWith("0") && (negative || digits.length() > 1)) {
            throw scanner.errorAt(start, "an integer has no leading zeros and no '-0'");
        }
        // up to the greatest integer that every JSON implementation can represent
        if (digits.length() > 16 || Long.parseLong(digits) > 9_007_199_254_740_991L) {
            throw scanner.errorAt(start, "an integer is between -9007199254740991 and 9007199254740991");
        }
        return OptionalLong.of(negative ? -Long.parseLong(digits) : Long.parseLong(digits));
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
