package me.ratio.runtime.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: bytes in memory, or a source that is opened when the request is sent. Its {@code toString} does
 * not show the content.
 */
public final class RequestBody {
    /** The length of a body that nobody knows before it has been read. */
    public static final long UNKNOWN_LENGTH = -1;

    private final Source source;
    private final long length;
    private final byte @Nullable [] bytes;

    /** Opens a body that is not in memory. */
    @FunctionalInterface
    public interface Source {
        /** Returns the content; the transport reads it to its end and closes it. */
        InputStream open() throws IOException;
    }

    private RequestBody(Source source, long length, byte @Nullable [] bytes) {
        this.source = source;
        this.length = length;
        this.bytes = bytes;
    }

    /** Returns a body of bytes, which are not copied and must not change. */
    public static RequestBody of(byte[] bytes) {
        return new RequestBody(() -> new ByteArrayInputStream(bytes), bytes.length, bytes);
    }

    /**
     * Returns a body that is streamed. A request with such a body is never repeated, so its source is opened at most
     * once.
     *
     * @param length the number of bytes, or {@link #UNKNOWN_LENGTH}
     */
    public static RequestBody of(Source source, long length) {
        return new RequestBody(source, Math.max(length, UNKNOWN_LENGTH), null);
    }

    /** Returns the number of bytes, or {@link #UNKNOWN_LENGTH}. */
    public long length() {
        return length;
    }

    /** Returns the bytes, not copied; null if the body is streamed. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** Opens the content. A transport does so at most once for each attempt. */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** Tells whether the same body can be sent again: it is in memory. */
    public boolean isRepeatable() {
        return bytes != null;
    }

    @Override
    public String toString() {
        return length == UNKNOWN_LENGTH ? "a body of unknown length" : "a body of " + length + " bytes";
    }
}
