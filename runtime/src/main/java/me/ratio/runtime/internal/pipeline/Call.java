package me.ratio.runtime.internal.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.runtime.operation.Operation;
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
 * @param attributes data for a client's own stages, such as the user session; by type
 */
public record Call(
        Operation operation,
        URI uri,
        Map<String, String> headers,
        byte @Nullable [] body,
        Progress progress,
        Map<Class<?>, Object> attributes) {
    /** Returns the attribute of a type, null if the call has none. */
    public <T> @Nullable T attribute(Class<T> type) {
        return type.cast(attributes.get(type));
    }

    /** Returns this call with an attribute added. */
    public <T> Call withAttribute(Class<T> type, T value) {
        Map<Class<?>, Object> all = new HashMap<>(attributes);
        all.put(type, value);
        return new Call(operation, uri, headers, body, progress, all);
    }

    /** Returns this call with headers added. */
    public Call withHeaders(Map<String, String> added) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(added);
        return new Call(operation, uri, all, body, progress, attributes);
    }

    /** The deadline of a call and its attempts so far, used by one thread only. */
    public static final class Progress {
        private final Instant startedAt;
        private final long deadlineNanos;
        private int attempts;

        /** Creates the state of a call that begins now. */
        public Progress(Instant startedAt, long deadlineNanos) {
            this.startedAt = startedAt;
            this.deadlineNanos = deadlineNanos;
        }

        /** Returns when the call began. */
        public Instant startedAt() {
            return startedAt;
        }

        /** Returns when the call must end, by the ticker. */
        public long deadlineNanos() {
            return deadlineNanos;
        }

        /** Returns how often the request was passed to the transport. */
        public int attempts() {
            return attempts;
        }

        /** Counts an attempt, just before the request is passed to the transport. */
        public void countAttempt() {
            attempts++;
        }
    }

    @Override
    public String toString() {
        return operation.id();
    }
}
