package me.ratio.runtime.transport;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Sends one request and reads its response. An implementation must not retry, must not follow redirects, and must limit
 * the size of a response that it reads whole; it is called by many threads at once. The test kit has a test class that
 * checks an implementation.
 *
 * <p>{@link me.ratio.runtime.http.HttpTransport} is the default. Another transport can wrap it:
 *
 * <pre>{@code
 * Transport http = HttpTransport.builder().build();
 * Transport counting = (request, timeout) -> {
 *     requests.increment();
 *     return http.send(request, timeout);
 * };
 * }</pre>
 *
 * <p>A test can do without a network:
 *
 * <pre>{@code
 * Transport fake = (request, timeout) -> new TransportResponse(200, HttpHeaders.empty(), "{}".getBytes(UTF_8));
 * }</pre>
 */
@FunctionalInterface
public interface Transport extends Closeable {
    /**
     * Sends a request. The message of an exception must quote nothing of the request or response.
     *
     * @param request the request
     * @param timeout the time until the last byte of the response, or of its head if the response is a stream
     * @return the response, whatever its status
     * @throws TransportClosedException if the transport is closed
     * @throws NotSentException if it is certain that nothing of the request was sent
     * @throws ResponseTooLargeException if the body is larger than allowed
     * @throws java.net.SocketTimeoutException on timeout
     * @throws java.io.InterruptedIOException if the calling thread was interrupted, which stays marked as such
     * @throws IOException if no complete response could be read
     */
    TransportResponse send(TransportRequest request, Duration timeout) throws IOException;

    /** Closes the connections; later requests are not sent. Does nothing by default. */
    @Override
    default void close() throws IOException {}
}
