package me.ratio.runtime.internal.pipeline;

import java.io.IOException;
import me.ratio.runtime.transport.TransportResponse;

/**
 * A step of a call: does its part and passes the call on to the next stage. It sees responses of every status; only
 * after the first stage has returned does a status become an exception.
 */
@FunctionalInterface
public interface Stage {
    /** Passes the call on and returns its response. */
    TransportResponse proceed(Call call) throws IOException;
}
