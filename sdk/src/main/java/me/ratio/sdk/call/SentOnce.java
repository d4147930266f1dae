package me.ratio.sdk.call;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The missing body of a GET. The JDK's client sends a GET again by itself when a connection closes without an answer, and
 * has no setting against it; but it asks the body for its length once each time, and a second time is refused here.
 */
final class SentOnce implements HttpRequest.BodyPublisher {
    private final HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
    private final AtomicBoolean asked = new AtomicBoolean();

    @Override
    public long contentLength() {
        if (asked.getAndSet(true)) {
            throw new IllegalStateException("the connection closed without an answer");
        }
        return 0;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        nothing.subscribe(subscriber);
    }
}
