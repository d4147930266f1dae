package me.ratio.runtime.internal.http;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Publishes a request body once. The JDK's client sends some requests again by itself when a connection closes without
 * a response, and has no setting to turn that off. But it asks the body for its length once per attempt, and here the
 * second time fails.
 */
final class SingleUseBodyPublisher implements HttpRequest.BodyPublisher {
    private final HttpRequest.BodyPublisher body;
    private final AtomicBoolean used = new AtomicBoolean();

    SingleUseBodyPublisher(HttpRequest.BodyPublisher body) {
        this.body = body;
    }

    /** Tells whether the client had a connection to send the body on. */
    boolean wasUsed() {
        return used.get();
    }

    @Override
    public long contentLength() {
        // thrown inside the client, where it ends the exchange instead of a second request
        if (used.getAndSet(true)) {
            throw new IllegalStateException("the connection closed without a response");
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
