package me.ratio.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import me.ratio.runtime.transport.ResponseTooLargeException;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads a whole body, and stops as soon as it gets larger than allowed. */
final class BodyReader {
    private static final int FIRST_BUFFER = 4096;
    private static final byte[] NOTHING = {};

    private final int maxBytes;

    BodyReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    byte[] read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return NOTHING;
        }
        long announced = entity.getContentLength();
        if (announced > maxBytes) {
            throw new ResponseTooLargeException(maxBytes);
        }
        InputStream content = entity.getContent(); // not closed here: that would first read the rest
        // a large length may be a lie, so memory is taken only as bytes arrive
        byte[] buffer = new byte[announced >= 0 ? (int) Math.min(announced, 64 * 1024) : FIRST_BUFFER];
        int length = 0;
        while (true) {
            if (length == buffer.length) {
                int next = content.read(); // the end releases the connection
                if (next < 0) {
                    return buffer;
                }
                if (length == maxBytes) {
                    throw new ResponseTooLargeException(maxBytes);
                }
                buffer = Arrays.copyOf(buffer, (int) Math.min(maxBytes, Math.max(2L * length, FIRST_BUFFER)));
                buffer[length++] = (byte) next;
            }
            int count = content.read(buffer, length, buffer.length - length);
            if (count < 0) {
                return Arrays.copyOf(buffer, length);
            }
            length += count;
        }
    }
}
