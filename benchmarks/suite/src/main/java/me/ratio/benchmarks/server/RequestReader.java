package me.ratio.benchmarks.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the requests of a connection, one after another, and keeps their method and path only. */
final class RequestReader {
    private static final int BUFFER_BYTES = 32 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int end;
    private final byte[] line = new byte[BUFFER_BYTES];
    private int lineLength;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** Returns method and path of the next request, such as {@code GET /v1/config}; null if there are no more. */
    @Nullable
    String next() throws IOException {
        if (position == end && !fill()) {
            return null;
        }
        readLine();
        String request = methodAndPath();
        long length = 0;
        boolean chunked = false;
        for (readLine(); lineLength > 0; readLine()) {
            String header = bodyHeader();
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(
                        header.substring("content-length:".length()).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        if (chunked) {
            skipChunks();
        } else {
            skip(length);
        }
        return request;
    }

    private String methodAndPath() {
        String requestLine = text();
        int pathEnd = requestLine.lastIndexOf(' ');
        int query = requestLine.indexOf('?');
        return requestLine.substring(0, query >= 0 ? query : pathEnd);
    }

    /** Returns a header that tells where the body ends, in lower case; all others are not worth a string. */
    private String bodyHeader() {
        int first = line[0] | 0x20;
        return first == 'c' || first == 't' ? text().toLowerCase(Locale.ROOT) : "";
    }

    private void skipChunks() throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            skip(size);
            readLine();
        }
        do {
            readLine();
        } while (lineLength > 0);
    }

    private int chunkSize() throws IOException {
        readLine();
        return Integer.parseInt(text().strip(), 16);
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            require();
            int step = (int) Math.min(left, end - position);
            position += step;
            left -= step;
        }
    }

    private void readLine() throws IOException {
        lineLength = 0;
        while (true) {
            require();
            byte next = buffer[position++];
            if (next == '\n') {
                return;
            }
            if (next != '\r') {
                line[lineLength++] = next;
            }
        }
    }

    private void require() throws IOException {
        if (position == end && !fill()) {
            throw new EOFException();
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private String text() {
        return new String(line, 0, lineLength, StandardCharsets.ISO_8859_1);
    }
}
