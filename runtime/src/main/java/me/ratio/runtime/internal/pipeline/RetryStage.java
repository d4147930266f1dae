package me.ratio.runtime.internal.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import me.ratio.runtime.transport.ProxyResponseException;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.ResponseTooLargeException;
import me.ratio.runtime.transport.TransportClosedException;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * Retries retryable operations and no others: after pauses of up to 250 and 500 ms, doubling, or as long as the server
 * asks. If the pause would exceed the deadline, the call ends at once with the response or failure at hand, which says
 * more than a timeout would.
 */
final class RetryStage implements Stage {
    private static final Set<Integer> RETRYABLE_STATUSES = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    /** A server that asks for no pause at all would otherwise get all attempts within milliseconds. */
    private static final Duration LEAST_PAUSE = Duration.ofMillis(100);

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
        for (int retry = 1; ; retry++) {
            Duration pause;
            try {
                TransportResponse response = next.proceed(call);
                pause = RETRYABLE_STATUSES.contains(response.status()) ? pause(call, retry, response) : null;
                if (pause == null) {
                    return response;
                }
                response.close();
            } catch (IOException failure) {
                pause = isPermanent(failure) ? null : pause(call, retry, null);
                if (pause == null) {
                    throw failure;
                }
            }
            ticker.pause(pause);
        }
    }

    /**
     * Tells whether another attempt would fail alike: the time is over, the thread interrupted, the client closed, the
     * response too large, or a proxy refuses by decision.
     */
    private static boolean isPermanent(IOException failure) {
        return failure instanceof InterruptedIOException
                || failure instanceof TransportClosedException
                || failure instanceof ProxyResponseException refused && refused.status() < 500
                || failure.getCause() instanceof InterruptedIOException
                        && Thread.currentThread().isInterrupted()
                || failure instanceof ResponseTooLargeException;
    }

    /** Returns the pause before a retry, null if there must be none. */
    private @Nullable Duration pause(Call call, int retry, @Nullable TransportResponse response) {
        RequestBody body = call.body();
        if (!call.operation().retryable()
                || retry > call.progress().maxRetries()
                || body != null && !body.isRepeatable()) {
            return null;
        }
        Duration retryAfter = response == null ? null : RetryAfter.of(response, clock.instant());
        Duration pause = retryAfter == null ? backoff(retry) : longer(retryAfter, LEAST_PAUSE);
        return pause.compareTo(call.progress().remaining()) < 0 ? pause : null;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Doubles with each attempt; half of it is random, so that many clients do not come back at the same moment. */
    private Duration backoff(int retry) {
        double max = FIRST_PAUSE.toNanos() * Math.pow(2, retry - 1);
        return Duration.ofNanos((long) (max * (0.5 + 0.5 * jitter.getAsDouble())));
    }
}
