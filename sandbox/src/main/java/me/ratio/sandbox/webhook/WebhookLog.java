package me.ratio.sandbox.webhook;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends the webhook events of one tenant, with the timestamps of its clock, and keeps the results. */
public final class WebhookLog implements WebhookSender {
    private final Clock clock;
    private final HttpWebhookSender sender;
    private final List<WebhookDelivery> deliveries = new CopyOnWriteArrayList<>();

    /** Creates an empty log. */
    public WebhookLog(Clock clock, HttpWebhookSender sender) {
        this.clock = clock;
        this.sender = sender;
    }

    @Override
    public void send(Message message) {
        deliveries.add(sender.send(message, String.valueOf(clock.instant().getEpochSecond())));
    }

    /** Returns all deliveries so far, oldest first. */
    public List<WebhookDelivery> deliveries() {
        return List.copyOf(deliveries);
    }
}
