package me.ratio.runtime.internal.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import me.ratio.runtime.call.FailedCall;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.call.ResponseMetadata;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * A call as one stage passes it to the next. It is immutable except for its {@link Progress}: a retry starts again from
 * the call that the first stage received, without the headers that later stages added.
 *
 * @param operation the operation that is called
 * @param uri where the request goes
 * @param headers the headers set so far
 * @param body the request body, null if there is none
 * @param progress the deadline and the number of attempts, shared by all attempts
 * @param attributes data for a client's own stages, such as the user session; null if there is none
 */
public record Call(
        Operation operation,
        URI uri,
        HttpHeaders headers,
        @Nullable RequestBody body,
        Progress progress,
        @Nullable Attribute attributes) {
    /** One of a call's attributes, and the ones before it. */
    public record Attribute(
            Class<?> type, Object value, @Nullable Attribute previous) {}

    /** Returns the attribute of a type, null if the call has none. */
    public <T> @Nullable T attribute(Class<T> type) {
        for (Attribute attribute = attributes; attribute != null; attribute = attribute.previous()) {
            if (attribute.type() == type) {
                return type.cast(attribute.value());
            }
        }
        return null;
    }

    /** Returns this call with an attribute added. */
    public <T> Call withAttribute(Class<T> type, T value) {
        return new Call(operation, uri, headers, body, progress, new Attribute(type, value, attributes));
    }

    /** Returns this call with headers added. */
    public Call withHeaders(HttpHeaders added) {
        return new Call(operation, uri, headers.with(added), body, progress, attributes);
    }

    /** Returns this call as its exception reports it, with the outcome of a call without a complete response. */
    public FailedCall failed() {
        return failed(Outcome.ofFailure(operation, progress.mayHaveLeft()), null);
    }

    /** Returns this call as its exception reports it. */
    public FailedCall failed(Outcome outcome, @Nullable TransportResponse response) {
        return new FailedCall(
                operation,
                progress.startedAt(),
                progress.attempts(),
                outcome,
                response == null ? null : metadata(response));
    }

    /** Returns a response as callers see it. */
    public ResponseMetadata metadata(TransportResponse response) {
        return new ResponseMetadata(
                response.status(),
                response.headers(),
                response.isStreamed() ? new byte[0] : response.body(),
                progress.startedAt(),
                progress.attempts());
    }

    /** The deadline of a call and its attempts so far, used by one thread only. */
    public static final class Progress {
        private final Instant startedAt;
        private final long deadlineNanos;
        private final int maxRetries;
        private final Ticker ticker;
        private int attempts;
        private int notSent;

        /**
         * Creates the state of a call that begins now.
         *
         * @param deadlineNanos when it must end, by the ticker
         */
        public Progress(Instant startedAt, long deadlineNanos, int maxRetries, Ticker ticker) {
            this.startedAt = startedAt;
            this.deadlineNanos = deadlineNanos;
            this.maxRetries = maxRetries;
            this.ticker = ticker;
        }

        /** Returns when the call began. */
        public Instant startedAt() {
            return startedAt;
        }

        /** Returns the time that is left; zero or negative if there is none. */
        public Duration remaining() {
            return Duration.ofNanos(deadlineNanos - ticker.nanoTime());
        }

        /** Returns how often the operation may be retried. */
        int maxRetries() {
            return maxRetries;
        }

        /** Returns how often the request was passed to the transport. */
        public int attempts() {
            return attempts;
        }

        /** Tells whether any part of the request may have left, in any attempt. */
        public boolean mayHaveLeft() {
            return attempts > notSent;
        }

        /** Counts an attempt, just before the request is passed to the transport. */
        void countAttempt() {
            attempts++;
        }

        /** Takes back that the last attempt may have left something. */
        void lastAttemptWasNotSent() {
            notSent++;
        }
    }

    @Override
    public String toString() {
        return operation.id();
    }
}
