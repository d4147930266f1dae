package me.ratio.runtime.internal.pipeline;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Elapsed time, for the deadline and the pauses between attempts; tests pass one that they advance themselves. */
public interface Ticker {
    /** Returns nanoseconds since some fixed moment. Unlike a clock it never jumps, so it can measure a timeout. */
    long nanoTime();

    /** Waits; throws when the thread is interrupted meanwhile. */
    void pause(Duration duration) throws InterruptedIOException;

    /** The ticker of the system. */
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
