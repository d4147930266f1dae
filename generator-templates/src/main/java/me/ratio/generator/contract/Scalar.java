package me.ratio.generator.contract;

/** The kinds of single value that JSON carries, apart from enums. */
public enum Scalar implements Type {
    TEXT(Json.TEXT),
    DATE(Json.TEXT),
    DATE_TIME(Json.TEXT),
    UUID(Json.TEXT),
    URI(Json.TEXT),
    /** An exact number that is sent as a text. */
    DECIMAL_TEXT(Json.TEXT),
    DECIMAL(Json.NUMBER),
    DOUBLE(Json.NUMBER),
    INTEGER(Json.NUMBER),
    LONG(Json.NUMBER),
    BIG_INTEGER(Json.NUMBER),
    BOOLEAN(Json.BOOLEAN);

    /** What it is in JSON. */
    public enum Json {
        TEXT,
        NUMBER,
        BOOLEAN
    }

    private final Json json;

    Scalar(Json json) {
        this.json = json;
    }

    public Json json() {
        return json;
    }

    /** The scalar of a type and a format of JSON schema; formats that are not known change nothing. */
    static Scalar of(String type, String format) {
        return switch (type) {
            case "boolean" -> BOOLEAN;
            case "integer" -> "int32".equals(format) ? INTEGER : LONG;
            case "number" ->
                switch (format) {
                    // a price of 706626.49 has more digits than a float keeps
                    case "float", "double" -> DOUBLE;
                    default -> DECIMAL;
                };
            default ->
                switch (format) {
                    case "date" -> DATE;
                    case "date-time" -> DATE_TIME;
                    case "uuid" -> UUID;
                    case "uri" -> URI;
                    case "decimal" -> DECIMAL_TEXT;
                    default -> TEXT;
                };
        };
    }
}
