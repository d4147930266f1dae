package me.ratio.runtime.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as a {@link RawServer} received it.
 *
 * @param number its number, from 1
 * @param connection the number of its connection, from 1
 * @param line the request line
 * @param headers the headers; names are case-insensitive
 * @param body the body, without chunk sizes
 */
public record RawRequest(int number, int connection, String line, Map<String, String> headers, byte[] body) {
    static RawRequest read(int number, int connection, String line, InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = RawServer.readLine(in); !header.isEmpty(); header = RawServer.readLine(in)) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("not a header: the client speaks another protocol");
            }
            headers.put(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        boolean chunked = "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
        byte[] body = chunked
                ? readChunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        return new RawRequest(number, connection, line, headers, body);
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
