package me.ratio.sandbox.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the requests of one connection. */
final class RequestReader {
    private static final int MAX_HEAD_BYTES = 64 * 1024;
    static final int MAX_DISCARDED_BYTES = 16 << 20;
    private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,8})[\\t ]*(;.*)?");

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Waits for the first byte of the next request; returns false at the end of the connection. */
    boolean awaitRequest() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return false;
        }
        in.reset();
        return true;
    }

    RequestHead readHead() throws IOException, MalformedRequest {
        List<String> lines = new ArrayList<>();
        int left = MAX_HEAD_BYTES;
        while (true) {
            String line = readLine(left);
            left -= line.length() + 2;
            if (line.isEmpty() && !lines.isEmpty()) {
                return RequestHead.of(lines);
            }
            if (!line.isEmpty()) { // an empty line before a request is the end of the one before
                lines.add(line);
            }
        }
    }

    private String readLine(int limit) throws IOException, MalformedRequest {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int read = in.read(); read != '\r'; read = in.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            if (read == '\n' || read == 0) {
                throw new MalformedRequest(400, "A line must end with CR and LF.");
            }
            if (line.size() >= limit) {
                throw new MalformedRequest(431, "The headers must have at most 64 KiB.");
            }
            line.write(read);
        }
        if (in.read() != '\n') {
            throw new MalformedRequest(400, "A line must end with CR and LF.");
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads the body; null if it is larger than the maximum, in which case it is discarded so that the response is read. */
    byte @Nullable [] readBody(RequestHead head, int max) throws IOException, MalformedRequest {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!head.isChunked()) {
            return readPart(head.contentLength(), body, max) ? body.toByteArray() : null;
        }
        boolean fits = true;
        long total = 0;
        while (true) {
            var size = CHUNK_SIZE.matcher(readLine(MAX_HEAD_BYTES));
            if (!size.matches()) {
                throw new MalformedRequest(400, "The size of a chunk must be a hexadecimal number.");
            }
            long length = Long.parseLong(size.group(1), 16);
            total += length;
            if (length == 0) {
                discardTrailers();
                return fits ? body.toByteArray() : null;
            }
            if (total > max + (long) MAX_DISCARDED_BYTES) {
                throw new MalformedRequest(413, "The body is too large.");
            }
            fits = readPart(length, body, max) && fits;
            if (!readLine(MAX_HEAD_BYTES).isEmpty()) {
                throw new MalformedRequest(400, "A chunk must end where its size says.");
            }
        }
    }

    private void discardTrailers() throws IOException, MalformedRequest {
        for (int left = MAX_HEAD_BYTES; ; ) {
            String line = readLine(left);
            if (line.isEmpty()) {
                return;
            }
            left -= line.length();
        }
    }

    private boolean readPart(long length, ByteArrayOutputStream body, int max) throws IOException, MalformedRequest {
        if (length > max + (long) MAX_DISCARDED_BYTES) {
            throw new MalformedRequest(413, "The body is too large.");
        }
        byte[] buffer = new byte[(int) Math.min(length, 8192)];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            if (body.size() <= max) {
                body.write(buffer, 0, read);
            }
        }
        return body.size() <= max;
    }
}
