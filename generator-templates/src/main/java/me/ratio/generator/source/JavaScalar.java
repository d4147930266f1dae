package me.ratio.generator.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import me.ratio.openapi.schema.JsonType;

/**
 * The scalar formats of OpenAPI and what they are in Java: one row each, and nothing about a format elsewhere. A format
 * without a row is read as its type is without a format.
 */
public enum JavaScalar {
    // $ is the value as a Java expression or a string literal, # its text; * is any format without a row of its own
    // type, formats, class, expression that reads $ of untyped JSON, literal, rank in unions, note for the Javadoc
    TEXT("string", "*", String.class, "UntypedJson.text($)", "$", 9, ""),
    DATE(
            "string",
            "date",
            LocalDate.class,
            "UntypedJson.date($)",
            "LocalDate.parse($)",
            2,
            "A calendar date, ISO 8601."),
    DATE_TIME(
            "string",
            "date-time",
            OffsetDateTime.class,
            "UntypedJson.dateTime($)",
            "OffsetDateTime.parse($)",
            2,
            "ISO 8601, with offset."),
    UUID("string", "uuid", UUID.class, "UntypedJson.uuid($)", "UUID.fromString($)", 2, ""),
    URI("string", "uri", URI.class, "UntypedJson.uri($)", "URI.create($)", 5, ""),
    /** An exact number that is sent as a string; other generators read the format, too. */
    DECIMAL(
            "string",
            "decimal",
            BigDecimal.class,
            "UntypedJson.decimalText($)",
            "new BigDecimal($)",
            2,
            "An exact decimal, sent as a string."),
    /** A float cannot hold a price of 706626.49, so a number is a double only if its format says so. */
    NUMBER("number", "*", BigDecimal.class, "UntypedJson.decimal($)", "new BigDecimal($)", 5, ""),
    DOUBLE("number", "float double", Double.class, "UntypedJson.doubleFloating($)", "Double.valueOf($)", 5, ""),
    INTEGER("integer", "int32", Integer.class, "UntypedJson.integer($)", "Integer.valueOf($)", 2, ""),
    LONG("integer", "*", Long.class, "UntypedJson.longInteger($)", "#L", 2, ""),
    /** Has no format: an integer whose bounds exceed 64 bits is read as one. */
    BIG_INTEGER("integer", "", BigInteger.class, "UntypedJson.bigInteger($)", "new BigInteger($)", 5, ""),
    BOOLEAN("boolean", "*", Boolean.class, "UntypedJson.flag($)", "#", 2, "");

    private static final String ANY_OTHER = "*";

    private final String type;
    private final List<String> formats;
    private final Class<?> javaClass;
    private final String reader;
    private final String literal;
    private final int unionRank;
    private final String note;

    JavaScalar(
            String type,
            String formats,
            Class<?> javaClass,
            String reader,
            String literal,
            int unionRank,
            String note) {
        this.type = type;
        this.formats = List.of(formats.split(" "));
        this.javaClass = javaClass;
        this.reader = reader;
        this.literal = literal;
        this.unionRank = unionRank;
        this.note = note;
    }

    /** Returns the scalar of a type and a format of JSON Schema; an unknown type is read as a string. */
    public static JavaScalar of(String type, String format) {
        JavaScalar other = TEXT;
        for (JavaScalar scalar : values()) {
            if (scalar.type.equals(type)) {
                if (!format.isEmpty() && scalar.formats.contains(format)) {
                    return scalar;
                }
                other = scalar.formats.contains(ANY_OTHER) ? scalar : other;
            }
        }
        return other;
    }

    /** Returns the scalar that any value of a JSON type fits. */
    public static JavaScalar of(JsonType type) {
        return of(type.name().toLowerCase(Locale.ROOT), "");
    }

    /** Returns the type of JSON Schema, such as {@code integer}. */
    public String type() {
        return type;
    }

    /** Returns the formats that have this row; empty for the row of a type without a format. */
    public List<String> formats() {
        return formats.stream()
                .filter(format -> !format.isEmpty() && !format.equals(ANY_OTHER))
                .toList();
    }

    /** Returns the JSON type of its values. */
    public JsonType json() {
        return type.equals("integer") ? JsonType.NUMBER : JsonType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** Tells whether its values are whole numbers. */
    public boolean isInteger() {
        return type.equals("integer");
    }

    /** Returns the class of its values. */
    public Class<?> javaClass() {
        return javaClass;
    }

    /** Returns the expression that reads a value out of an expression for untyped JSON. */
    public String reader(String json) {
        return reader.replace("$", json);
    }

    /** Returns the reader as a function: a method reference where one will do. */
    public String readerFunction() {
        return reader.matches("[\\w.]+\\(\\$\\)")
                ? reader.replaceFirst("\\.(\\w+)\\(\\$\\)$", "::$1")
                : "value -> " + reader("value");
    }

    /** Returns the Java expression for a value, given as the text that it has in JSON, without quotes. */
    public String literal(String text) {
        return literal.replace("#", text).replace("$", StringLiteral.of(text));
    }

    /** Returns how early a union tries it, the lowest first: a date is also a string, so the string comes last. */
    public int unionRank() {
        return unionRank;
    }

    /** Returns the name of a union's variant of this type: {@code integer} for numbers of 32 and 64 bits alike. */
    public String variantName() {
        return switch (json()) {
            case BOOLEAN -> "flag";
            case NUMBER -> type;
            // DATE_TIME is dateTime
            default ->
                Pattern.compile("_(.)").matcher(name().toLowerCase(Locale.ROOT)).replaceAll(word -> word.group(1)
                        .toUpperCase(Locale.ROOT));
        };
    }

    /** Returns a sentence about its form, {@code ""} when there is nothing to say. */
    public String note() {
        return note;
    }
}
