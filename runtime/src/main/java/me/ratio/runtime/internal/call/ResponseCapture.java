package me.ratio.runtime.internal.call;

import me.ratio.runtime.call.ResponseMetadata;
import org.jspecify.annotations.Nullable;

/** Receives the response of the calls of one object, for a caller that wants more than the result. */
public final class ResponseCapture {
    private volatile @Nullable ResponseMetadata metadata;

    /** Creates a capture without a response. */
    public ResponseCapture() {}

    void set(ResponseMetadata response) {
        metadata = response;
    }

    /**
     * Returns the response of the last call.
     *
     * @throws IllegalStateException if there was no call
     */
    public ResponseMetadata metadata() {
        ResponseMetadata last = metadata;
        if (last == null) {
            throw new IllegalStateException("no operation was called: call one of the object that is passed");
        }
        return last;
    }
}
