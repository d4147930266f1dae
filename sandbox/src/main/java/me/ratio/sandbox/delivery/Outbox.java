package me.ratio.sandbox.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Event;
import me.ratio.sandbox.state.User;

/** Turns events into deliveries, one for each webhook that wants to hear of them. */
public final class Outbox {
    private final WebhookSender sender;

    /** An outbox that hands its mail to a sender. */
    public Outbox(WebhookSender sender) {
        this.sender = sender;
    }

    /** The deliveries of an event, each to be run without holding the world's lock. */
    public List<Runnable> events(User user, Event event, UUID id) {
        ObjectNode payload = Json.object()
                .put("id", id.toString())
                .put("userId", user.id().toString())
                .put("event", event.name());
        payload.set("data", event.data());
        byte[] body = Json.write(payload);
        return user.tenant().webhooks().values().stream()
                .filter(webhook -> webhook.wants(event.name()))
                .<Runnable>map(webhook -> {
                    String url = webhook.url();
                    String secret = webhook.secret();
                    return () -> sender.send(url, secret, event.name(), body);
                })
                .toList();
    }
}
