package me.ratio.runtime.listener;

/**
 * Observes finished calls, for metrics, traces and tests.
 *
 * <pre>{@code
 * CallListener metrics = call -> registry.timer("api.call", "operation", call.operation().id(),
 *         "status", call.status() == null ? "none" : call.status().toString()).record(call.duration());
 * }</pre>
 */
@FunctionalInterface
public interface CallListener {
    /**
     * Called once after each call, successful or not, on the thread that made it. An exception of this method is logged
     * and does not affect the call.
     */
    void onCall(CallEvent event);
}
