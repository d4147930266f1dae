package me.ratio.runtime.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.Closer;

/** A body that the caller reads. Each read has the idle timeout; closing it early closes the connection. */
final class ResponseStream extends FilterInputStream {
    private final ClassicHttpResponse response;
    private final HttpUriRequestBase request;
    private final Duration idleTimeout;

    ResponseStream(ClassicHttpResponse response, HttpUriRequestBase request, Duration idleTimeout) throws IOException {
        super(content(response));
        this.response = response;
        this.request = request;
        this.idleTimeout = idleTimeout;
    }

    private static InputStream content(ClassicHttpResponse response) throws IOException {
        return response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
    }

    /** A read with its own end. */
    @FunctionalInterface
    private interface Read {
        int read() throws IOException;
    }

    private int limited(Read read) throws IOException {
        Exchange exchange = new Exchange(request, System.nanoTime() + idleTimeout.toNanos(), false);
        ExchangeWatch.SHARED.add(exchange);
        try {
            return read.read();
        } catch (IOException failure) {
            if (exchange.end() == Exchange.End.TIMEOUT) {
                throw new SocketTimeoutException("the response stopped");
            }
            throw exchange.isInterrupted() ? ExchangeFailures.interrupted() : failure;
        } finally {
            ExchangeWatch.SHARED.remove(exchange);
        }
    }

    @Override
    public int read() throws IOException {
        return limited(super::read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return limited(() -> super.read(buffer, offset, length));
    }

    @Override
    public void close() {
        discard(request, response);
    }

    /**
     * Gives up a response. At the end of the body its connection is back in the pool already; before, the connection is
     * closed, since the library would first read the rest.
     */
    static void discard(HttpUriRequestBase request, ClassicHttpResponse response) {
        request.cancel();
        Closer.closeQuietly(response);
    }
}
