package me.ratio.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes percent-encoded paths and queries. Malformed escapes were refused with the request. */
final class PercentEncoding {
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private PercentEncoding() {}

    /**
     * Returns an equivalent path in which everything that needs no encoding is decoded: some clients send {@code %3A} for
     * the colon of a custom verb.
     */
    static String normalizedPath(String raw) {
        return ESCAPE.matcher(raw).replaceAll(escape -> {
            char decoded = (char) Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(isAllowedInPath(decoded) ? String.valueOf(decoded) : escape.group());
        });
    }

    private static boolean isAllowedInPath(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "-._~!$&'()*+,;=:@".indexOf(c) >= 0;
    }

    /** Decodes a path value, in which a plus sign is not a space. */
    static String decodePathValue(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Decodes the parameters of a query, the first of several with the same name. */
    static Map<String, String> decodeQuery(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.putIfAbsent(decodeForm(name), decodeForm(value));
            }
        }
        return query;
    }

    private static String decodeForm(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
