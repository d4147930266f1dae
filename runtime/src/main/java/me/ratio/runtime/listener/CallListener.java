package me.ratio.runtime.listener;

/**
 * Observes calls, for metrics, traces and tests. Each method is called on the thread that makes the call. What it throws is
 * logged and does not affect the call.
 *
 * <pre>{@code
 * CallListener metrics = call -> registry.timer("api.call", "operation", call.operation().id(),
 *         "outcome", call.outcome().name()).record(call.duration());
 * }</pre>
 */
@FunctionalInterface
public interface CallListener {
    /** Called once for each call, before the first attempt. It may add headers, to propagate a span. */
    default void onStart(CallStart call) {}

    /** Called once for each call when it has ended, successful or not. */
    void onEnd(CallEnd call);

    /** Called when the server announces that an operation is deprecated, once for each operation and client. */
    default void onDeprecation(DeprecationNotice notice) {}
}
