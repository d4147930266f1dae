package me.ratio.runtime.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as a {@link RawServer} received it.
 *
 * @param number its number, from 1
 * @param connection the number of its connection, from 1
 * @param line the request line
 * @param headerLines the lines of the headers, in order and as they were sent
 * @param headers the headers; names are case-insensitive, and of a repeated one the last counts
 * @param body the body, without chunk sizes
 */
public record RawRequest(
        int number, int connection, String line, List<String> headerLines, Map<String, String> headers, byte[] body) {
    static RawRequest read(int number, int connection, String line, InputStream in) throws IOException {
        List<String> headerLines = new ArrayList<>();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = RawServer.readLine(in); !header.isEmpty(); header = RawServer.readLine(in)) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("not a header: the client speaks another protocol");
            }
            headerLines.add(header);
            headers.put(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        boolean chunked = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
        byte[] body = chunked
                ? readChunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        return new RawRequest(number, connection, line, headerLines, headers, body);
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = readSize(in); size > 0; size = readSize(in)) {
            body.write(in.readNBytes(size));
            RawServer.readLine(in);
        }
        RawServer.readLine(in);
        return body.toByteArray();
    }

    private static int readSize(InputStream in) throws IOException {
        return Integer.parseInt(RawServer.readLine(in), 16);
    }
}
