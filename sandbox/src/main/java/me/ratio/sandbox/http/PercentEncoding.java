package me.ratio.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Percent-encoded text of paths and queries. The server has already refused malformed escapes. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** A path value: here a plus sign is a plus sign. */
    static String decodePathValue(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The parameters of a query; of several with one name the first counts. */
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
