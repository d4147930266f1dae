package me.ratio.sdk;

/** Told of every call when it is over, on the thread that made it. For metrics, traces and tests. */
@FunctionalInterface
public interface CallListener {
    /** A call is over, well or not; what this method throws reaches the caller, so let it throw nothing. */
    void onCall(CallEvent event);
}
