package me.ratio.examples.quickstart;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import me.ratio.sandbox.SandboxClock;

/** Asks again until something is so, as the documents advise: ten times every 2 seconds, then every 10 seconds. */
final class Poll {
    private static final int QUICK_ATTEMPTS = 10;
    private static final int ATTEMPTS = 40;

    private final SandboxClock clock;

    Poll(SandboxClock clock) {
        this.clock = clock;
    }

    /** Waiting is moving the sandbox's clock: nothing sleeps. */
    <T> T until(String what, Supplier<T> read, Predicate<T> reached) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            T value = read.get();
            if (reached.test(value)) {
                return value;
            }
            clock.advance(Duration.ofSeconds(attempt < QUICK_ATTEMPTS ? 2 : 10));
        }
        throw new IllegalStateException("still not " + what + " after " + ATTEMPTS + " attempts");
    }
}
