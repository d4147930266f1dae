package me.ratio.sdk.internal.purchase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.ratio.runtime.call.ResponseMetadata;
import me.ratio.sdk.internal.client.ServerTime;
import me.ratio.sdk.purchase.PurchaseOptions;
import me.ratio.sdk.purchase.PurchaseStore;

/**
 * The parts of a client that purchases need.
 *
 * @param application the server and client id, as a short hash
 * @param options the application's choices
 * @param store the store, that of the options or one in memory
 * @param timeout the time for a call, which the store gets as well
 * @param serverTime the latest time that the server has told
 * @param clock the client's clock
 */
public record PurchaseContext(
        String application,
        PurchaseOptions options,
        PurchaseStore store,
        Duration timeout,
        ServerTime serverTime,
        Clock clock) {
    PurchaseContext withStore(PurchaseStore other) {
        return new PurchaseContext(application, options, other, timeout, serverTime, clock);
    }

    /** Returns the server's time, as a response has told it; the client's if it has not. */
    Instant timeOf(ResponseMetadata response) {
        Instant told = response.serverTime();
        return told == null ? clock.instant() : told;
    }
}
