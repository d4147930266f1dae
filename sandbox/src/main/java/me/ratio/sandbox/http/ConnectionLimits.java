package me.ratio.sandbox.http;

import java.time.Duration;

/**
 * How long a connection may take, in real time.
 *
 * @param tick how often the limits are looked at
 * @param requestTicks how long reading a request, or writing a response, may take
 * @param idleTicks how long a connection may wait for a request
 */
record ConnectionLimits(Duration tick, int requestTicks, int idleTicks) {
    static final ConnectionLimits USUAL = new ConnectionLimits(Duration.ofSeconds(1), 30, 60);
}
