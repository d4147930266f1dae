package me.ratio.openapi.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Validates the string formats that have an exact definition. Any other format allows every string. */
final class StringFormats {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/_-]{4})*[A-Za-z0-9+/_=-]{0,4}");

    private StringFormats() {}

    static boolean admit(String format, String text) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> OffsetDateTime.parse(text);
                case "uri" -> new URI(text);
                case "uuid" -> {
                    return UUID.matcher(text).matches();
                }
                case "byte" -> {
                    return BASE64.matcher(text).matches();
                }
                case "email" -> {
                    return text.indexOf('@') > 0 && !text.endsWith("@");
                }
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeException | URISyntaxException e) {
            return false;
        }
    }
}
