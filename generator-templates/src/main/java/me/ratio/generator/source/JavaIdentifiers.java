package me.ratio.generator.source;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Turns names of a document into identifiers of Java. Any text is turned into a valid one, and different texts may get
 * the same one, as {@code a-b} and {@code a_b} do; {@link me.ratio.generator.naming} resolves that. The same text
 * always gets the same identifier, whatever else is in the document, so names survive new revisions.
 */
public final class JavaIdentifiers {
    private JavaIdentifiers() {}

    /** Returns a constant: {@code LEND_BOOK} for {@code lendBook}, {@code _1X} for {@code 1x}. */
    public static String constant(String name) {
        // +1 and -1 are usual values, and would both be _1
        String constant = name.replaceAll("^\\+(?=[A-Za-z0-9])", "PLUS_")
                .replaceAll("^-(?=[A-Za-z0-9])", "MINUS_")
                // lendBook is lend_Book, and URLPath is URL_Path
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(Locale.ROOT);
        if (constant.isEmpty()) {
            return "EMPTY";
        }
        if (constant.equals("_")) {
            return codePoints(name, "_");
        }
        return Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
    }

    /** Spells out a text without letters and digits: {@code *} is {@code U002A}. */
    private static String codePoints(String text, String between) {
        return text.codePoints().mapToObj(c -> String.format("U%04X", c)).collect(Collectors.joining(between));
    }

    /** Tells whether a method without parameters can have a name unchanged. */
    public static boolean isMethod(String name) {
        return name.matches("[a-z][A-Za-z0-9]*")
                && !SourceVersion.isKeyword(name)
                && !ReservedNames.OBJECT_METHODS.contains(name);
    }

    /** Returns the method of an operation. */
    public static String method(String id) {
        return isMethod(id) ? id : member(id, false);
    }

    /** Returns an id for an operation without one: {@code getThingsByThingId} for {@code GET /things/{thingId}}. */
    public static String operation(String method, String path) {
        String words = path.equals("/") ? "root" : path.replaceAll("\\{([^{}]*)}", "by-$1");
        return method.toLowerCase(Locale.ROOT) + capitalized(camel(words, true));
    }

    /** Returns the accessor of a property, with an underscore where a generated model has a method of that name. */
    public static String property(String name) {
        return member(name, true);
    }

    private static String member(String name, boolean ofModel) {
        String java = lowered(camel(name, false));
        boolean taken = SourceVersion.isKeyword(java)
                || ReservedNames.OBJECT_METHODS.contains(java)
                || ofModel && ReservedNames.MODEL_MEMBERS.contains(java);
        return taken || !Character.isJavaIdentifierStart(java.codePointAt(0)) ? "_" + java : java;
    }

    /** Returns the predicate that tells null from absent: {@code isNameNull} for {@code name}. */
    public static String nullPredicate(String property) {
        return "is" + capitalized(property.replaceFirst("^_", "")) + "Null";
    }

    /** Returns the name of a type, in ASCII, since it is the name of a file. */
    public static String type(String name) {
        String java = capitalized(camel(name, true));
        return ReservedNames.TYPES.contains(java) || Character.isDigit(java.charAt(0)) ? "Model" + java : java;
    }

    /** Returns the name of a tag as the start of a type. */
    public static String tag(String name) {
        String java = capitalized(camel(name, true));
        return Character.isDigit(java.charAt(0)) ? "Tag" + java : java;
    }

    /** Returns the interface of a tag that callers use. */
    public static String api(String tag) {
        return tag(tag) + "Api";
    }

    /** Returns the interface of a tag that Feign implements. */
    public static String feign(String tag) {
        return tag(tag) + "Feign";
    }

    /**
     * Joins the words of a name in camel case.
     *
     * @param ascii whether to spell out other letters, for names of files: {@code ü} as {@code U00FC}
     */
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
            out.append(name.isEmpty() ? "EMPTY" : codePoints(name, ""));
        }
        return out.toString();
    }

    /** Puts the first word in lower case: {@code id} for {@code ID}, {@code urlPath} for {@code URLPath}. */
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
}
