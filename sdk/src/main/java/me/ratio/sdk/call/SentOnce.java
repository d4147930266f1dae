package me.ratio.sdk.call;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body that goes out once. The JDK's client sends some requests again by itself when a connection closes without an
 * answer, and has no setting against it; but it asks the body for its length once each time, and a second time is refused
 * here.
 */
final class SentOnce implements HttpRequest.BodyPublisher {
    private final HttpRequest.BodyPublisher body;
    private final AtomicBoolean asked = new AtomicBoolean();

    SentOnce(HttpRequest.BodyPublisher body) {
        this.body = body;
    }

    /** Whether a connection was there to send to. */
    boolean wasAsked() {
        return asked.get();
    }

    @Override
    public long contentLength() {
        if (asked.getAndSet(true)) {
            throw new IllegalStateException("the connection closed without an answer");
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
