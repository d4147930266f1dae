package me.ratio.sdk.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import me.ratio.sdk.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sends again what the contract marks repeatable, and nothing else: at most twice more, and never when the wait would go
 * past the deadline.
 */
final class RetryStage implements Stage {
    private static final int ATTEMPTS = 3;
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Stage next;
    private final Ticker ticker;
    private final Clock clock;
    private final DoubleSupplier jitter;

    RetryStage(Stage next, Ticker ticker, Clock clock, DoubleSupplier jitter) {
        this.next = next;
        this.ticker = ticker;
        this.clock = clock;
        this.jitter = jitter;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        while (true) {
            TransportResponse answer = null;
            IOException failure = null;
            try {
                answer = next.proceed(call);
                if (!PASSING.contains(answer.status())) {
                    return answer;
                }
            } catch (InterruptedIOException | BoundedBody.TooLarge over) {
                throw over; // out of time, told to stop, or no better a second time
            } catch (IOException e) {
                failure = e;
            }
            Duration pause = pause(call, answer);
            if (pause == null) {
                if (failure != null) {
                    throw failure;
                }
                return answer;
            }
            ticker.pause(pause);
        }
    }

    private @Nullable Duration pause(Call call, @Nullable TransportResponse answer) {
        int attempt = call.progress().attempts;
        if (!call.operation().isRepeatable() || attempt >= ATTEMPTS) {
            return null;
        }
        Duration asked = answer == null ? null : RetryAfter.of(answer, clock.instant());
        Duration pause = asked != null ? asked : backoff(attempt);
        Duration left = Duration.ofNanos(call.progress().deadlineNanos - ticker.nanoTime());
        return pause.compareTo(left) < 0 ? pause : null;
    }

    /** Twice as long each time, of which a random half, so that many clients do not come back at once. */
    private Duration backoff(int attempt) {
        double longest = FIRST_PAUSE.toNanos() * Math.pow(2, attempt - 1);
        return Duration.ofNanos((long) (longest * (0.5 + 0.5 * jitter.getAsDouble())));
    }
}
