package me.ratio.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.SafeCause;
import me.ratio.runtime.transport.TransportException;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A request body that is opened when it is written. */
final class StreamedEntity extends AbstractHttpEntity {
    private static final int BUFFER = 8 * 1024;

    private final RequestBody body;

    StreamedEntity(RequestBody body) {
        super((String) null, null, body.length() < 0);
        this.body = body;
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public InputStream getContent() throws IOException {
        return body.open();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (InputStream content = readable(body::open)) {
            while (true) {
                int count = readable(() -> content.read(buffer));
                length += Math.max(count, 0);
                // checked before it is written: the library would drop what is too much, and wait for what is missing
                if (body.length() >= 0 && (count < 0 ? length < body.length() : length > body.length())) {
                    throw new TransportException(
                            "the request body does not have the " + body.length() + " bytes that were announced", null);
                }
                if (count < 0) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** A step that depends on the source of the body. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Tells a failure of the source from one of the connection. */
    private static <T> T readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            throw new TransportException(
                    "the request body could not be read (" + e.getClass().getSimpleName() + ")", SafeCause.of(e));
        }
    }

    @Override
    public boolean isRepeatable() {
        return false; // the library must not send it a second time
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() {
        // writeTo closes what it opens
    }
}
