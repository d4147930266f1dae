package me.ratio.sdk;

/** Told of every call when it is over, on the thread that made it. For metrics, traces and tests. */
@FunctionalInterface
public interface CallListener {
    /** A call is over, well or not. What this method throws is logged, and changes nothing for the caller. */
    void onCall(CallEvent event);
}
