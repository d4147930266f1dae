package me.ratio.runtime.internal.pipeline;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.transport.Transport;
import org.slf4j.Logger;

/**
 * The settings that all calls of a client share.
 *
 * @param baseUrl the address that paths are appended to, without a slash at its end
 * @param jitter random numbers from 0 to 1, for the pauses between attempts
 * @param timeout the time for a whole call
 */
public record CallSettings(
        URI baseUrl,
        Transport transport,
        CallListener listener,
        Clock clock,
        Ticker ticker,
        DoubleSupplier jitter,
        Duration timeout,
        Logger log) {
    @Override
    public String toString() {
        return "CallSettings for " + baseUrl.getHost();
    }
}
