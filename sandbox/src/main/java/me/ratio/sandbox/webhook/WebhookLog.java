package me.ratio.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends the webhook events of one tenant, with the timestamps of its clock, and keeps the results. Events take their place and
 * their timestamp when they happen, whenever their receivers respond.
 */
public final class WebhookLog implements WebhookSender {
    private static final int MAX_DELIVERIES = 1_000;

    private final Clock clock;
    private final HttpWebhookSender sender;
    private final ReceiverQueues queues;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private @Nullable List<Entry> held;
    private long added;

    /** A delivery whose attempts are added when they end. */
    private static final class Entry {
        private final String id;
        private final Message message;
        private final SignedMessage signed;
        private final Instant time;
        private final List<WebhookDelivery.Attempt> attempts = Collections.synchronizedList(new ArrayList<>());

        Entry(String id, Message message, Instant time) {
            this.id = id;
            this.message = message;
            this.signed = SignedMessage.of(message, time);
            this.time = time;
        }

        WebhookDelivery delivery() {
            synchronized (attempts) {
                return new WebhookDelivery(
                        id,
                        message.url(),
                        message.event(),
                        new String(message.payload(), StandardCharsets.UTF_8),
                        signed.timestamp(),
                        signed.signature(),
                        attempts);
            }
        }
    }

    /** Creates an empty log. */
    public WebhookLog(Clock clock, HttpWebhookSender sender) {
        this.clock = clock;
        this.sender = sender;
        this.queues = new ReceiverQueues(sender.threads());
    }

    @Override
    public synchronized void send(Message message) {
        Entry entry = new Entry(String.valueOf(++added), message, clock.instant());
        if (entries.size() == MAX_DELIVERIES) {
            entries.removeFirst();
        }
        entries.add(entry);
        if (held != null) {
            held.add(entry);
        } else {
            attempt(entry, entry.signed, entry.time);
        }
    }

    private CompletableFuture<Void> attempt(Entry entry, SignedMessage signed, Instant time) {
        return queues.add(entry.message.url(), () -> entry.attempts.add(sender.send(signed, time)));
    }

    /** Waits until everything is delivered or has reached its time limit. */
    public void await() {
        queues.await(sender.timeout().multipliedBy(2));
    }

    /** Returns the latest deliveries, oldest first. */
    public synchronized List<WebhookDelivery> deliveries() {
        return entries.stream().map(Entry::delivery).toList();
    }

    /**
     * Delivers an event again, and waits for the results.
     *
     * @throws IllegalArgumentException if there is no such delivery
     */
    public WebhookDelivery redeliver(String id, DeliveryChange change, int times) {
        Entry entry = entry(id);
        Instant now = clock.instant();
        SignedMessage signed = SignedMessage.of(entry.message, now, change);
        CompletableFuture<?>[] attempts = new CompletableFuture<?>[times];
        for (int i = 0; i < times; i++) {
            attempts[i] = attempt(entry, signed, now);
        }
        CompletableFuture.allOf(attempts).join();
        return entry.delivery();
    }

    private synchronized Entry entry(String id) {
        return entries.stream()
                .filter(entry -> entry.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is not a delivery of this tenant"));
    }

    /** Holds deliveries back until they are released. */
    public synchronized void hold() {
        held = Objects.requireNonNullElseGet(held, ArrayList::new);
    }

    /**
     * Sends what was held back, as it was signed, one after the other.
     *
     * @param reversed whether the last is sent first
     */
    public void release(boolean reversed) {
        List<Entry> released;
        synchronized (this) {
            released = new ArrayList<>(held == null ? List.of() : held);
            held = null;
        }
        if (reversed) {
            Collections.reverse(released);
        }
        released.forEach(entry -> attempt(entry, entry.signed, clock.instant()));
        await();
    }
}
