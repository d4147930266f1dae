package me.ratio.sdk.flow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.ratio.sdk.model.WebhookPayload;

/**
 * Ends pauses early when a webhook about the user arrives in this process. Safe for use by many threads.
 *
 * <pre>{@code
 * WebhookSignals signals = new WebhookSignals();
 * WebhookHandler.builder().on(WebhookEvent.KYC_UPDATED, webhook -> signals.received(webhook.event()));
 * User user = Waits.of(session).pausing(signals).forKyc(userId, Duration.ofMinutes(2));
 * }</pre>
 */
public final class WebhookSignals implements Pause {
    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** Creates signals that nobody waits for. */
    public WebhookSignals() {}

    /** Ends the pauses of everybody who waits for the user of an event. */
    public void received(WebhookPayload event) {
        CountDownLatch latch = waiting.remove(event.userId());
        if (latch != null) {
            latch.countDown();
        }
    }

    @Override
    public void pause(String userId, Duration time) throws InterruptedException {
        CountDownLatch latch = waiting.computeIfAbsent(userId, first -> new CountDownLatch(1));
        if (!latch.await(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS)) {
            waiting.remove(userId, latch); // others who wait for it pause to their end
        }
    }
}
