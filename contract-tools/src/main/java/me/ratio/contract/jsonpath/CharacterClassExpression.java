package me.ratio.contract.jsonpath;

import java.util.function.IntPredicate;

/** Reads the characters, escapes and classes of a regular expression. */
final class CharacterClassExpression {
    private final Scanner scanner;

    private CharacterClassExpression(Scanner scanner) {
        this.scanner = scanner;
    }

    /** Reads what matches one character. */
    static IntPredicate read(Scanner scanner) {
        CharacterClassExpression reader = new CharacterClassExpression(scanner);
        if (scanner.skip("[")) {
            return reader.brackets();
        }
        if (scanner.skip(".")) {
            return c -> c != '\n' && c != '\r';
        }
        if (scanner.startsWith("\\p") || scanner.startsWith("\\P")) {
            return reader.category();
        }
        return only(reader.character("()*+?]{|}"));
    }

    private static IntPredicate only(int character) {
        return c -> c == character;
    }

    private IntPredicate brackets() {
        boolean negated = scanner.skip("^");
        IntPredicate members = c -> false;
        if (scanner.skip("-")) {
            members = only('-');
        } else {
            members = members.or(member());
        }
        while (!scanner.skip("]")) {
            if (scanner.skip("-")) {
                members = members.or(only('-'));
                scanner.expect("]");
                break;
            }
            members = members.or(member());
        }
        return negated ? members.negate() : members;
    }

    private IntPredicate member() {
        if (scanner.startsWith("\\p") || scanner.startsWith("\\P")) {
            return category();
        }
        int first = character("-[]");
        if (scanner.startsWith("-]") || !scanner.skip("-")) {
            return only(first);
        }
        int last = character("-[]");
        if (last < first) {
            throw scanner.error("a range ends before it begins");
        }
        return c -> c >= first && c <= last;
    }

    private int character(String special) {
        int c = scanner.next();
        if (c == '\\') {
            int escaped = scanner.next();
            return switch (escaped) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case '(', ')', '*', '+', '-', '.', '?', '[', '\\', ']', '^', '{', '|', '}' -> escaped;
                default -> throw scanner.error("not an escape of RFC 9485");
            };
        }
        if (special.indexOf(c) >= 0 || JsonPathStringLiteral.isSurrogate(c)) {
            throw scanner.error("this character needs a backslash");
        }
        return c;
    }

    /** Reads a general category of Unicode: {@code \p{Lu}} or {@code \P{L}}. */
    private IntPredicate category() {
        scanner.next();
        boolean negated = scanner.next() == 'P';
        scanner.expect("{");
        String name = scanner.takeWhile(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
        scanner.expect("}");
        IntPredicate members = GeneralCategory.named(name).orElseThrow(() -> scanner.error("not a category"));
        return negated ? members.negate() : members;
    }
}
