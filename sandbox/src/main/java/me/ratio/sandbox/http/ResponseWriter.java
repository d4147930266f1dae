package me.ratio.sandbox.http;

import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;

/** Writes responses. */
final class ResponseWriter {
    private static final byte[] NOTHING = {};
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(308, "Permanent Redirect"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(505, "HTTP Version Not Supported"));

    private final Supplier<Instant> realTime;

    ResponseWriter(Supplier<Instant> realTime) {
        this.realTime = realTime;
    }

    /**
     * A response as bytes.
     *
     * @param head the status line and the headers, with the empty line
     * @param body the body
     */
    record Bytes(byte[] head, byte[] body) {
        void writeTo(OutputStream out) throws IOException {
            byte[] all = new byte[head.length + body.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(body, 0, all, head.length, body.length);
            out.write(all);
            out.flush();
        }
    }

    /**
     * Writes a response as bytes.
     *
     * @param withBody whether the body is sent; its length is told in any case
     * @param isLast whether the connection ends with it
     */
    Bytes bytes(ApiResponse response, boolean withBody, boolean isLast) {
        byte[] body = body(response);
        StringBuilder head = new StringBuilder(256)
                .append("HTTP/1.1 ")
                .append(response.status())
                .append(' ')
                .append(REASONS.getOrDefault(response.status(), "Status"))
                .append("\r\n");
        if (!response.headers().containsKey("Date")) {
            header(head, "Date", ApiTimestamps.httpDate(realTime.get()));
        }
        response.headers().forEach((name, value) -> header(head, name, value));
        if (response.body() != null && !(response.body() instanceof BinaryNode)) {
            header(head, "Content-Type", "application/json");
        }
        if (response.status() != 204) {
            header(head, "Content-Length", Integer.toString(body.length));
        }
        if (isLast) {
            header(head, "Connection", "close");
        }
        return new Bytes(
                head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), withBody ? body : NOTHING);
    }

    private static byte[] body(ApiResponse response) {
        if (response.body() == null) {
            return NOTHING;
        }
        return response.body() instanceof BinaryNode file ? file.binaryValue() : ApiJson.write(response.body());
    }

    private static void header(StringBuilder head, String name, String value) {
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c > 0xff || c == 0x7f)) {
            throw new IllegalArgumentException("The value of the header " + name + " cannot be sent.");
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
