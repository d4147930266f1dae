package me.ratio.runtime.internal.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import me.ratio.runtime.internal.http.ResponseTooLargeException;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * Retries retryable operations and no others: at most twice, after pauses of up to 250 and 500 ms or as long as the
 * server asks. If the pause would exceed the deadline, the call ends at once with the response or failure at hand,
 * which says more than a timeout would.
 */
final class RetryStage implements Stage {
    private static final int MAX_ATTEMPTS = 3;
    private static final Set<Integer> RETRYABLE_STATUSES = Set.of(429, 502, 503, 504);
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
            TransportResponse response = null;
            IOException failure = null;
            try {
                response = next.proceed(call);
                if (!RETRYABLE_STATUSES.contains(response.status())) {
                    return response;
                }
            } catch (InterruptedIOException | ResponseTooLargeException permanent) {
                throw permanent; // timed out, interrupted, or just as large the next time
            } catch (IOException e) {
                failure = e;
            }
            Duration pause = pause(call, response);
            if (pause == null) {
                if (failure != null) {
                    throw failure;
                }
                return response;
            }
            ticker.pause(pause);
        }
    }

    /** Returns the pause before the next attempt, null if this was the last. */
    private @Nullable Duration pause(Call call, @Nullable TransportResponse response) {
        int attempt = call.progress().attempts();
        if (!call.operation().retryable() || attempt >= MAX_ATTEMPTS) {
            return null;
        }
        Duration retryAfter = response == null ? null : RetryAfter.of(response, clock.instant());
        Duration pause = retryAfter != null ? retryAfter : backoff(attempt);
        Duration remaining = Duration.ofNanos(call.progress().deadlineNanos() - ticker.nanoTime());
        return pause.compareTo(remaining) < 0 ? pause : null;
    }

    /** Doubles with each attempt; half of it is random, so that many clients do not come back at the same moment. */
    private Duration backoff(int attempt) {
        double max = FIRST_PAUSE.toNanos() * Math.pow(2, attempt - 1);
        return Duration.ofNanos((long) (max * (0.5 + 0.5 * jitter.getAsDouble())));
    }
}
