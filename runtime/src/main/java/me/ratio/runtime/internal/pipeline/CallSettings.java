package me.ratio.runtime.internal.pipeline;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import me.ratio.runtime.call.Interceptor;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.transport.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The settings that all calls of a client share.
 *
 * @param baseUrl the address that paths are appended to, without a slash at its end
 * @param listener notified of each call, null if there is none
 * @param jitter random numbers from 0 to 1, for the pauses between attempts
 * @param timeout the time for a whole call
 * @param maxRetries how often a retryable operation is retried
 * @param credentialHeaders the headers whose values interceptors must not see and applications must not set
 */
public record CallSettings(
        URI baseUrl,
        Transport transport,
        @Nullable CallListener listener,
        List<Interceptor> interceptors,
        Clock clock,
        Ticker ticker,
        DoubleSupplier jitter,
        Duration timeout,
        int maxRetries,
        String userAgent,
        Set<String> credentialHeaders,
        Logger log) {
    @Override
    public String toString() {
        return "CallSettings for " + baseUrl.getHost();
    }
}
