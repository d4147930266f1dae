package me.ratio.sdk.transport;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Sends one request and reads its whole answer. An implementation must not retry, must not follow redirects, and must
 * bound the size of an answer; it is called by many threads at once.
 */
public interface Transport extends Closeable {
    /**
     * Sends a request.
     *
     * @param request what to send
     * @param timeout the time for everything, until the last byte of the answer
     * @return the answer, of whatever status
     * @throws NotSentException when it is certain that nothing has left
     * @throws java.net.SocketTimeoutException when the time is over
     * @throws IOException when no whole answer could be read
     */
    TransportResponse send(TransportRequest request, Duration timeout) throws IOException;

    @Override
    default void close() throws IOException {}
}
