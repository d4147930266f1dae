package me.ratio.runtime.transport;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Sends one request and reads its whole response. An implementation must not retry, must not follow redirects, and must
 * limit the size of a response; it is called by many threads at once.
 *
 * <p>A test can do without a network:
 *
 * <pre>{@code
 * Transport fake = (request, timeout) -> new TransportResponse(200, Map.of(), "{}".getBytes(UTF_8));
 * }</pre>
 */
public interface Transport extends Closeable {
    /**
     * Sends a request.
     *
     * @param request the request
     * @param timeout the time until the last byte of the response
     * @return the response, whatever its status
     * @throws NotSentException if it is certain that nothing was sent
     * @throws java.net.SocketTimeoutException on timeout
     * @throws IOException if no complete response could be read
     */
    TransportResponse send(TransportRequest request, Duration timeout) throws IOException;

    /** Closes the connections. Does nothing by default. */
    @Override
    default void close() throws IOException {}
}
