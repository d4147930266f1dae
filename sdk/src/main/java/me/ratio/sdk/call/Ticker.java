package me.ratio.sdk.call;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Time that passes, as the deadline and the pauses between attempts see it; tests let it pass themselves. */
public interface Ticker {
    /** Nanoseconds since some fixed moment. */
    long nanoTime();

    /** Waits. */
    void pause(Duration duration) throws InterruptedIOException;

    /** Time as it really passes. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) throws InterruptedIOException {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted between two attempts");
            }
        }
    };
}
