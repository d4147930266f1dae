package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Makes random documents and expressions, some of which are not valid. */
final class RandomExpression {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c", "a b", "é", "😀", "'", "\\", "1", "_x", "");
    // Without U+FF5E: the other evaluators compare it with an emoji by UTF-16 code units, RFC 9535 by code points.
    private static final List<String> TEXTS = List.of("", "a", "ab", "b", "A1", "é", "😀", "x\ny", "a.b", "^", "10");
    private static final List<String> PATTERNS = List.of(
            "a",
            "a.*",
            ".",
            "..",
            "[ab]+",
            "[^a]",
            "\\p{Lu}.*",
            "\\P{L}",
            "a|b",
            "(a|b)*",
            "a?b",
            "a{2}",
            "b{0,2}",
            ".*é",
            "[a-c]",
            "\\.",
            "\\d",
            "[",
            "a**",
            "(",
            "x\\ny",
            "[-a]");

    private final Random random;

    RandomExpression(Random random) {
        this.random = random;
    }

    JsonNode document(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 5);
        return switch (kind) {
            case 0 -> JSON.numberNode(random.nextInt(4) - 1);
            case 1 -> JSON.numberNode(random.nextInt(5) * 0.5);
            case 2 -> JSON.textNode(any(TEXTS));
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.nullNode();
            case 5, 6 -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(document(depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.set(any(NAMES), document(depth - 1));
                }
                yield object;
            }
        };
    }

    String expression() {
        String expression = query("$", 3);
        if (random.nextInt(12) > 0) {
            return expression;
        }
        // a mistake: a character that is missing, doubled or exchanged
        int at = expression.offsetByCodePoints(0, random.nextInt(expression.codePointCount(0, expression.length())));
        String rest = expression.substring(expression.offsetByCodePoints(at, 1));
        return expression.substring(0, at) + any(List.of("", "..", "[", "]", " ", "'", "0", "-", "?", "*", "(")) + rest;
    }

    private String query(String start, int depth) {
        StringBuilder query = new StringBuilder(start);
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(any(List.of("", "", "", " ", "\n"))).append(segment(depth));
        }
        return query.toString();
    }

    private String segment(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "." + any(List.of("a", "b", "c", "é", "😀", "_x", "*"));
            case 1 -> ".." + any(List.of("a", "b", "*"));
            case 2 -> "..[" + selectors(depth) + "]";
            default -> "[" + selectors(depth) + "]";
        };
    }

    private String selectors(int depth) {
        StringBuilder selectors = new StringBuilder(blank()).append(selector(depth));
        // One selector only within filters: json-p3 cannot read a comma after a filter within a filter.
        for (int i = depth == 3 ? random.nextInt(6) / 4 : 0; i > 0; i--) {
            selectors.append(blank()).append(",").append(blank()).append(selector(depth));
        }
        return selectors.append(blank()).toString();
    }

    private String selector(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "*";
            case 1 -> quoted(any(NAMES));
            case 2 -> integer();
            case 3, 4 ->
                random.nextBoolean()
                        ? integer()
                        : maybe() + ":" + maybe() + (random.nextBoolean() ? "" : ":" + maybe());
            default -> "?" + blank() + condition(depth - 1);
        };
    }

    private String maybe() {
        return random.nextBoolean() ? "" : blank() + integer() + blank();
    }

    private String integer() {
        return any(List.of("0", "1", "2", "-1", "-2", "3", "10", "-0", "01", "9007199254740991", "9007199254740992"));
    }

    private String condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> query("@", depth);
            case 1 -> "!" + blank() + query("@", depth);
            case 2, 3 ->
                comparable(depth)
                        + blank()
                        + any(List.of("==", "!=", "<", "<=", ">", ">="))
                        + blank()
                        + comparable(depth);
            case 4 ->
                any(List.of("match", "search")) + "(" + comparable(depth) + "," + blank() + text(any(PATTERNS)) + ")";
            case 5 -> "count(" + query("@", depth) + ") " + any(List.of("==", ">")) + " " + integer();
            case 6 -> condition(depth - 1) + " && " + condition(depth - 1);
            case 7 -> condition(depth - 1) + "||" + condition(depth - 1);
            default -> any(List.of("", "!")) + "(" + blank() + condition(depth - 1) + blank() + ")";
        };
    }

    private String comparable(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> any(List.of("true", "false", "null", "nul", "True"));
            case 1 -> any(List.of("1", "1.0", "1.5", "-1", "1e0", "10E-1", "-0", "0.", ".5", "00"));
            case 2 -> text(any(TEXTS));
            case 3 -> "length(" + singular("@") + ")";
            case 4 -> "value(" + query("@", depth) + ")";
            case 5 -> singular("$");
            case 6 -> random.nextInt(5) == 0 ? query("@", depth) : singular("@");
            default -> singular("@");
        };
    }

    private String singular(String start) {
        StringBuilder query = new StringBuilder(start);
        for (int i = random.nextInt(3); i > 0; i--) {
            query.append(any(List.of(".a", ".b", "[0]", "[-1]", "['c']", "[\"a\"]")));
        }
        return query.toString();
    }

    private String quoted(String name) {
        return random.nextBoolean() ? JsonPathStringLiteral.quote(name) : text(name);
    }

    private static String text(String text) {
        return JSON.textNode(text).toString();
    }

    private String blank() {
        return any(List.of("", "", "", "", " ", "\t"));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
