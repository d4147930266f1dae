package me.ratio.runtime.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that a {@link RawServer} writes.
 *
 * @param text the bytes, one for each character
 * @param then what happens to the connection afterwards
 */
public record RawResponse(String text, Then then) {
    /** What happens to a connection after a response. */
    public enum Then {
        /** It stays open. */
        OPEN,
        /** It is closed. */
        CLOSE,
        /** It is reset. */
        RESET,
        /** Its output is closed, and its input stays open. */
        HALF_CLOSE;

        /** Does it; returns whether no further request can be read. */
        boolean end(Socket connection) throws IOException {
            if (this == CLOSE || this == RESET) {
                if (this == RESET) {
                    connection.setSoLinger(true, 0);
                }
                connection.close();
                return true;
            }
            if (this == HALF_CLOSE) {
                connection.shutdownOutput();
            }
            return false;
        }
    }

    /** Returns a complete response, after which the connection stays open. */
    public static RawResponse complete(int status, String headers, String body) {
        return new RawResponse(
                "HTTP/1.1 " + status + " Text\r\n" + headers + "Content-Length: "
                        + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body,
                Then.OPEN);
    }

    /** Returns some bytes, after which the connection stays open. */
    public static RawResponse open(String text) {
        return new RawResponse(text, Then.OPEN);
    }

    /** Returns some bytes, after which the connection is closed. */
    public static RawResponse closing(String text) {
        return new RawResponse(text, Then.CLOSE);
    }

    /** Returns this response with another end. */
    public RawResponse then(Then other) {
        return new RawResponse(text, other);
    }
}
