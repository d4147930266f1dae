package me.ratio.contract.jsonpath;

/** Reads and writes strings in quotes. */
final class JsonPathStringLiteral {
    private JsonPathStringLiteral() {}

    /** Reads a string that begins with a single or double quote. */
    static String read(Scanner scanner) {
        int start = scanner.position();
        int quote = scanner.next();
        StringBuilder value = new StringBuilder();
        while (scanner.peek() != quote) {
            if (scanner.atEnd()) {
                throw scanner.errorAt(start, "the string has no closing quote");
            }
            int c = scanner.peek();
            if (c < 0x20) {
                throw scanner.error("a string cannot contain a control character: use \\n, \\t or \\u" + hex(c));
            }
            if (isSurrogate(c)) {
                throw scanner.error("a string cannot contain half of a surrogate pair");
            }
            scanner.next();
            value.appendCodePoint(c == '\\' ? escaped(scanner, quote) : c);
        }
        scanner.next();
        return value.toString();
    }

    private static int escaped(Scanner scanner, int quote) {
        int start = scanner.position();
        int c = scanner.next();
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '/', '\\' -> c;
            case 'u' -> unicode(scanner, start);
            default -> {
                if (c != quote) {
                    throw scanner.errorAt(start, "'\\" + Character.toString(c) + "' is not a valid escape");
                }
                yield c;
            }
        };
    }

    private static int unicode(Scanner scanner, int start) {
        int unit = hexadecimal(scanner);
        if (!isSurrogate(unit)) {
            return unit;
        }
        if (Character.isHighSurrogate((char) unit) && scanner.skip("\\u")) {
            int low = hexadecimal(scanner);
            if (Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
        }
        throw scanner.errorAt(start, "an escaped surrogate needs the other half of its pair: '\\uD83D\\uDE00'");
    }

    private static int hexadecimal(Scanner scanner) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int start = scanner.position();
            int c = scanner.next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw scanner.errorAt(start, "'\\u' needs four hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        return value;
    }

    static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Returns a string in the form that RFC 9535 requires within normalized paths. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder("'");
        value.chars().forEach(c -> {
            switch (c) {
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\'', '\\' -> quoted.append('\\').append((char) c);
                default -> quoted.append(c < 0x20 ? "\\u" + hex(c) : String.valueOf((char) c));
            }
        });
        return quoted.append('\'').toString();
    }

    private static String hex(int c) {
        return String.format("%04x", c);
    }
}
