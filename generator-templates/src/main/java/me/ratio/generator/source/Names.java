package me.ratio.generator.source;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** How names and values of a contract are written in Java. */
public final class Names {
    /** The argument that an operation's body is. */
    public static final String BODY = "request";

    /** The argument that an operation's other parameters are. */
    public static final String QUERY = "query";

    /** The method of a visitor for what is no known variant. */
    public static final String UNKNOWN = "unknown";

    private Names() {}

    /** {@code sendSmsOtp}, {@code ratio-client-id} and {@code JWT} as constants: {@code SEND_SMS_OTP}, ... */
    public static String constant(String name) {
        String words = name.replaceAll("^\\+(?=[A-Za-z0-9])", "PLUS_")
                .replaceAll("^-(?=[A-Za-z0-9])", "MINUS_")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(Locale.ROOT);
        if (words.isEmpty()) {
            return "EMPTY";
        }
        if (words.equals("_")) {
            return codes(name, "_");
        }
        return Character.isDigit(words.charAt(0)) ? "_" + words : words;
    }

    private static String codes(String text, String between) {
        return text.codePoints().mapToObj(c -> String.format("U%04X", c)).collect(Collectors.joining(between));
    }

    /** Whether a method without arguments can have this name as it stands. */
    public static boolean isMethod(String name) {
        return name.matches("[a-z][A-Za-z0-9]*")
                && !SourceVersion.isKeyword(name)
                && !Reserved.OF_OBJECT.contains(name);
    }

    /** The method of an operation. */
    public static String method(String id) {
        return isMethod(id) ? id : member(id, false);
    }

    /** What an operation without an id is called. */
    public static String operation(String method, String path) {
        String words = path.equals("/") ? "root" : path.replaceAll("\\{([^{}]*)}", "by-$1");
        return method.toLowerCase(Locale.ROOT) + capitalized(camel(words, true));
    }

    /** The name of a property, changed when a generated model needs it otherwise. */
    public static String property(String name) {
        return member(name, true);
    }

    private static String member(String name, boolean ofModel) {
        String java = lowered(camel(name, false));
        boolean taken = SourceVersion.isKeyword(java)
                || Reserved.OF_OBJECT.contains(java)
                || ofModel && Reserved.OF_MODEL.contains(java);
        return taken || !Character.isJavaIdentifierStart(java.codePointAt(0)) ? "_" + java : java;
    }

    /** Whether the JSON had null for a property. */
    public static String nullQuestion(String property) {
        return "is" + capitalized(property.replaceFirst("^_", "")) + "Null";
    }

    /** The name of a type, in the letters that every file system takes. */
    public static String type(String name) {
        String java = capitalized(camel(name, true));
        return Reserved.TYPES.contains(java) || Character.isDigit(java.charAt(0)) ? "Model" + java : java;
    }

    /** What the interface of a tag is called, before {@code Api}. */
    public static String tag(String name) {
        String java = capitalized(camel(name, true));
        return Character.isDigit(java.charAt(0)) ? "Tag" + java : java;
    }

    /** The plain interface of a tag. */
    public static String api(String tag) {
        return tag(tag) + "Api";
    }

    /** The Feign interface of a tag. */
    public static String feign(String tag) {
        return tag(tag) + "Feign";
    }

    /** The words of a name, each after the first with a capital letter. */
    private static String camel(String name, boolean ascii) {
        StringBuilder out = new StringBuilder();
        boolean next = false;
        for (int c : name.codePoints().toArray()) {
            boolean letter = c != '_' && c != '$' && Character.isLetterOrDigit(c);
            if (letter && (!ascii || c < 128)) {
                out.appendCodePoint(next && out.length() > 0 ? Character.toUpperCase(c) : c);
                next = false;
            } else if (letter) {
                out.append(String.format("U%04X", c));
            } else {
                next = true;
            }
        }
        if (out.length() == 0) {
            out.append(name.isEmpty() ? "EMPTY" : codes(name, ""));
        }
        return out.toString();
    }

    /** {@code ID} as {@code id}, {@code URLPath} as {@code urlPath}, {@code Name} as {@code name}. */
    private static String lowered(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        boolean all = capitals == name.length() || Character.isDigit(name.charAt(capitals));
        int lower = all ? capitals : Math.max(Math.min(capitals, 1), capitals - 1);
        return name.substring(0, lower).toLowerCase(Locale.ROOT) + name.substring(lower);
    }

    public static String capitalized(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** A Java string literal. */
    public static String literal(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
