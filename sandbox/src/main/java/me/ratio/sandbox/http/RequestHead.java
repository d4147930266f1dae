package me.ratio.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request line and the headers of a request. It is read strictly: what two readers could understand differently is refused.
 *
 * @param method the method
 * @param path the path, still percent-encoded
 * @param query the query, still percent-encoded, null if there is none
 * @param isHttp10 whether the version is 1.0, so that the connection is not kept
 * @param headers the values of each header, by name in any case
 */
record RequestHead(
        String method, String path, @Nullable String query, boolean isHttp10, Map<String, List<String>> headers) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern METHOD = Pattern.compile(TOKEN);
    private static final Pattern NAME = Pattern.compile(TOKEN);
    private static final Pattern TARGET =
            Pattern.compile("(?:[!$&'()*+,;=:@/?._~0-9A-Za-z\\[\\]\"<>^`{|}\\\\-]|%[0-9A-Fa-f]{2})++");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /** Reads the lines of a head, without their ends. */
    static RequestHead of(List<String> lines) throws MalformedRequest {
        String[] first = lines.get(0).split(" ", -1);
        if (first.length != 3 || !METHOD.matcher(first[0]).matches()) {
            throw new MalformedRequest(400, "The request line must be a method, a target and a version.");
        }
        if (!first[2].matches("HTTP/1\\.[01]")) {
            throw new MalformedRequest(505, "The version must be HTTP/1.1 or HTTP/1.0.");
        }
        String absolute = first[1].replaceFirst("(?i)^https?://[^/?]*", "");
        String target = absolute.isEmpty() || absolute.startsWith("?") ? "/" + absolute : absolute;
        if (!TARGET.matcher(target).matches()) {
            throw new MalformedRequest(400, "The target must be a path, with other characters percent-encoded.");
        }
        Map<String, List<String>> headers = headers(lines.subList(1, lines.size()));
        boolean isHttp10 = first[2].endsWith("0");
        List<String> hosts = headers.getOrDefault("host", List.of());
        if (hosts.size() > 1 || hosts.isEmpty() && !isHttp10) {
            throw new MalformedRequest(400, "There must be one Host header.");
        }
        int question = target.indexOf('?');
        return new RequestHead(
                first[0],
                question < 0 ? target : target.substring(0, question),
                question < 0 ? null : target.substring(question + 1),
                isHttp10,
                headers);
    }

    private static Map<String, List<String>> headers(List<String> lines) throws MalformedRequest {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 0
                    || !NAME.matcher(line.substring(0, colon)).matches()
                    || !VALUE.matcher(line.substring(colon + 1)).matches()) {
                throw new MalformedRequest(400, "A header must be a name, a colon and a value, in one line.");
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    /** Tells whether the client wants the connection to end with the response. */
    boolean isLast() {
        String connection =
                String.join(",", headers.getOrDefault("connection", List.of())).toLowerCase(Locale.ROOT);
        return isHttp10 || connection.contains("close");
    }

    /** Tells whether the client waits for permission to send the body. */
    boolean expectsContinue() {
        String expectation = header("expect");
        return expectation != null && expectation.equalsIgnoreCase("100-continue") && !isHttp10;
    }

    /** Tells whether the body comes in chunks. */
    boolean isChunked() throws MalformedRequest {
        List<String> encodings = headers.get("transfer-encoding");
        if (encodings == null) {
            return false;
        }
        if (isHttp10 || headers.containsKey("content-length")) {
            throw new MalformedRequest(400, "A request has either Transfer-Encoding or Content-Length.");
        }
        if (encodings.size() != 1 || !encodings.get(0).equalsIgnoreCase("chunked")) {
            throw new MalformedRequest(501, "The only Transfer-Encoding is chunked.");
        }
        return true;
    }

    /** Returns the length of a body that does not come in chunks. */
    long contentLength() throws MalformedRequest {
        List<String> lengths = headers.getOrDefault("content-length", List.of("0"));
        if (lengths.size() != 1 || !LENGTH.matcher(lengths.get(0)).matches()) {
            throw new MalformedRequest(400, "Content-Length must be one number.");
        }
        return Long.parseLong(lengths.get(0));
    }
}
