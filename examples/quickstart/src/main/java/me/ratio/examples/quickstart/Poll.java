package me.ratio.examples.quickstart;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import me.ratio.sandbox.SandboxClock;

/** Polls until a condition holds, as the documentation advises: ten times every 2 seconds, then every 10 seconds. */
final class Poll {
    private static final int FAST_ATTEMPTS = 10;
    private static final int MAX_ATTEMPTS = 40;

    private final SandboxClock clock;

    Poll(SandboxClock clock) {
        this.clock = clock;
    }

    /** Advances the sandbox's clock instead of sleeping. */
    <T> T until(String state, Supplier<T> read, Predicate<T> reached) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            T value = read.get();
            if (reached.test(value)) {
                return value;
            }
            clock.advance(Duration.ofSeconds(attempt < FAST_ATTEMPTS ? 2 : 10));
        }
        throw new IllegalStateException("still not " + state + " after " + MAX_ATTEMPTS + " attempts");
    }
}
