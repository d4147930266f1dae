package me.ratio.runtime.transport;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP response, read whole or as a stream. Its {@code toString} shows neither header values nor the body. */
public final class TransportResponse implements Closeable {
    private final int status;
    private final HttpHeaders headers;
    private final byte @Nullable [] body;
    private final InputStream stream;

    /** Creates a complete response; the body is empty if there is none. */
    public TransportResponse(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = InputStream.nullInputStream();
    }

    /** Creates a complete response; the body is empty if there is none. */
    public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this(status, HttpHeaders.of(headers), body);
    }

    /** Creates a response whose body is read by the caller; closing it has to release the connection. */
    public TransportResponse(int status, HttpHeaders headers, InputStream stream) {
        this.status = status;
        this.headers = headers;
        this.body = null;
        this.stream = stream;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Tells whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns the headers. */
    public HttpHeaders headers() {
        return headers;
    }

    /** Returns the first value of a header, null if the response does not have it. */
    public @Nullable String header(String name) {
        return headers.first(name);
    }

    /**
     * Returns the body, not copied; empty if there is none.
     *
     * @throws IllegalStateException if the response is a stream
     */
    public byte[] body() {
        if (body == null) {
            throw new IllegalStateException("the body is a stream: read it with stream()");
        }
        return body;
    }

    /** Tells whether the body has to be read with {@link #stream()}. */
    public boolean isStreamed() {
        return body == null;
    }

    /** Returns the body as a stream, which the caller closes. */
    public InputStream stream() {
        return body == null ? stream : new ByteArrayInputStream(body);
    }

    /** Closes the stream, if there is one. */
    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public String toString() {
        return status + ", " + (body == null ? "a stream" : body.length + " bytes") + ", with " + headers;
    }
}
