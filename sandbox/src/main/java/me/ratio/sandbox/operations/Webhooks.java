package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Webhook;
import me.ratio.sandbox.state.World;

/** Registering receivers of events. */
final class Webhooks {
    private static final int MOST = 10;
    private static final int SECRET_BYTES = 32;
    private static final int LARGEST_PORT = 65535;

    private final World world;
    private final List<String> events;

    Webhooks(World world, Contract contract) {
        this.world = world;
        this.events = contract.valuesOf("WebhookEvent");
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "listWebhookEvents", this::events,
                "listWebhooks", this::list,
                "createWebhook", this::create,
                "getWebhook", call -> Answer.ok(webhook(call).toJson()),
                "updateWebhook", this::update,
                "deleteWebhook", this::delete);
    }

    private Answer events(Call call) {
        ObjectNode json = Json.object();
        json.set("items", Json.strings(events));
        return Answer.ok(json);
    }

    private Answer list(Call call) {
        ObjectNode json = Json.object();
        json.set(
                "items",
                Json.array(call.tenant().webhooks().values().stream()
                        .map(Webhook::toJson)
                        .toList()));
        return Answer.ok(json);
    }

    private Answer create(Call call) {
        Map<UUID, Webhook> webhooks = call.tenant().webhooks();
        if (webhooks.size() >= MOST) {
            // no listed code fits; 403 is what the operation documents besides credentials
            throw Fault.withoutCode(403, "A client has at most " + MOST + " webhooks; delete one first.");
        }
        Webhook webhook = new Webhook(
                world.draws().uuid(),
                world.draws().hex(SECRET_BYTES),
                url(call).orElseThrow(),
                chosen(call).orElseThrow(),
                call.optionalText("name").orElse(null),
                world.now());
        webhooks.put(webhook.id(), webhook);
        return Answer.of(201, webhook.toJson().put("secret", webhook.secret()));
    }

    private Answer update(Call call) {
        Webhook webhook = webhook(call);
        webhook.update(
                url(call).orElse(null),
                chosen(call).orElse(null),
                call.optionalText("name").orElse(null),
                world.now());
        return Answer.ok(webhook.toJson());
    }

    private Answer delete(Call call) {
        call.tenant().webhooks().remove(webhook(call).id());
        return Answer.empty(204);
    }

    private static Webhook webhook(Call call) {
        Webhook webhook = call.tenant().webhooks().get(call.id("webhookId"));
        if (webhook == null) {
            throw Fault.withoutCode(404, "The client has no webhook with this id.");
        }
        return webhook;
    }

    private static Optional<String> url(Call call) {
        Optional<String> url = call.optionalText("url");
        if (url.filter(text -> !isHttp(text)).isPresent()) {
            throw Fault.of("INVALID_URL", "url is an http or https URL without user name.")
                    .inField("url");
        }
        return url;
    }

    private static boolean isHttp(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= LARGEST_PORT;
        } catch (URISyntaxException noUrl) {
            return false;
        }
    }

    private static Optional<List<String>> chosen(Call call) {
        Optional<List<String>> chosen = call.optionalTexts("events")
                .map(names -> names.stream().distinct().toList());
        if (chosen.filter(List::isEmpty).isPresent()) {
            throw Fault.of("INVALID_EVENTS", "events names at least one event.").inField("events");
        }
        return chosen;
    }
}
