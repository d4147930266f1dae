package me.ratio.runtime.listener;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.runtime.operation.Operation;

/**
 * A call that begins. The same object is in the {@link CallEnd}, so a listener can keep what it needs there, such as a
 * span.
 */
public final class CallStart {
    private final Operation operation;
    private final Instant startedAt;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<Object, Object> attributes = new HashMap<>();

    /** Creates the event of a call. */
    public CallStart(Operation operation, Instant startedAt) {
        this.operation = operation;
        this.startedAt = startedAt;
    }

    /** Returns the operation that is called. */
    public Operation operation() {
        return operation;
    }

    /** Returns when the call began, by the client's clock. */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * Returns the headers to add to each attempt, such as {@code traceparent}; the listener puts them in while the call
     * begins. One that cannot be sent is logged and left out.
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns a place for data of the listener, by a key of its own. */
    public Map<Object, Object> attributes() {
        return attributes;
    }

    @Override
    public String toString() {
        return operation.id();
    }
}
