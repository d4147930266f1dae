package me.ratio.generator;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** How names and values of a contract are written in Java. */
final class Names {
    /** Methods without arguments that every object has. */
    private static final Set<String> OF_OBJECT =
            Set.of("hashCode", "toString", "getClass", "clone", "finalize", "notify", "notifyAll", "wait");

    /** What a generated model calls something of its own. */
    private static final Set<String> OF_MODEL =
            Set.of("builder", "toBuilder", "unknownFields", "missing", "that", "other");

    /** Types that generated models use by their simple names. */
    private static final Set<String> TYPES = Set.of(
            "BigDecimal",
            "Builder",
            "Described",
            "JsonAnyGetter",
            "JsonAnySetter",
            "JsonCreator",
            "JsonFormat",
            "JsonInclude",
            "JsonProperty",
            "JsonValue",
            "Known",
            "LinkedHashMap",
            "List",
            "LocalDate",
            "Map",
            "Nullable",
            "Objects",
            "OffsetDateTime",
            "Param",
            "PathSegment",
            "Present",
            "QueryMap",
            "RequestLine",
            "URI",
            "UUID");

    private Names() {}

    /** {@code sendSmsOtp}, {@code ratio-client-id} and {@code JWT} as constants: {@code SEND_SMS_OTP}, ... */
    static String constant(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(Locale.ROOT);
        if (words.isEmpty()) {
            return "EMPTY";
        }
        if (words.equals("_")) {
            return name.codePoints().mapToObj(c -> String.format("U%04X", c)).collect(Collectors.joining("_"));
        }
        return Character.isDigit(words.charAt(0)) ? "_" + words : words;
    }

    /** Whether a method without arguments can have this name as it stands. */
    static boolean isMethod(String name) {
        return name.matches("[a-z][A-Za-z0-9]*") && !SourceVersion.isKeyword(name) && !OF_OBJECT.contains(name);
    }

    /** The name of a property, changed when a generated model needs it otherwise. */
    static String property(String name) {
        String java = name.replaceAll("[^\\p{L}\\p{N}_]", "_");
        return OF_OBJECT.contains(java) || OF_MODEL.contains(java) ? "_" + java : java;
    }

    /** The name of a model, changed when generated code needs it otherwise. */
    static String model(String name) {
        return TYPES.contains(name) ? "Model" + name : name;
    }

    /** A Java string literal. */
    static String literal(String value) {
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
