package me.ratio.sandbox.operations.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Webhook;

/** Creates, lists, reads, changes and deletes webhooks. */
public final class WebhookOperations implements OperationGroup {
    private static final int MAX_WEBHOOKS = 10;
    private static final int SECRET_BYTES = 32;
    private static final int MAX_PORT = 65535;

    private final SandboxState state;
    private final List<String> events;

    /** Creates the group. */
    public WebhookOperations(SandboxState state, ApiContract contract) {
        this.state = state;
        this.events = contract.valuesOf("WebhookEvent");
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of(
                "listWebhookEvents", this::events,
                "listWebhooks", this::list,
                "createWebhook", this::create,
                "getWebhook", request -> ApiResponse.ok(webhook(request).toJson()),
                "updateWebhook", this::update,
                "deleteWebhook", this::delete);
    }

    private ApiResponse events(OperationRequest request) {
        ObjectNode json = ApiJson.object();
        json.set("items", ApiJson.strings(events));
        return ApiResponse.ok(json);
    }

    private ApiResponse list(OperationRequest request) {
        ObjectNode json = ApiJson.object();
        json.set(
                "items",
                ApiJson.array(request.application().webhooks().values().stream()
                        .map(Webhook::toJson)
                        .toList()));
        return ApiResponse.ok(json);
    }

    private ApiResponse create(OperationRequest request) {
        Map<UUID, Webhook> webhooks = request.application().webhooks();
        if (webhooks.size() >= MAX_WEBHOOKS) {
            // The contract has no code for it; 403 is the documented status that fits best.
            throw ApiError.withoutCode(
                            403, "A client can have at most " + MAX_WEBHOOKS + " webhooks; delete one first.")
                    .by(Behaviour.WEBHOOK_CAP_STATUS);
        }
        Webhook webhook = new Webhook(
                state.ids().uuid(),
                state.ids().hex(SECRET_BYTES),
                url(request).orElseThrow(),
                subscribedEvents(request).orElseThrow(),
                request.optionalText("name").orElse(null),
                state.now());
        webhooks.put(webhook.id(), webhook);
        return ApiResponse.of(201, webhook.toJson().put("secret", webhook.secret()));
    }

    private ApiResponse update(OperationRequest request) {
        Webhook webhook = webhook(request);
        webhook.update(
                url(request).orElse(null),
                subscribedEvents(request).orElse(null),
                request.optionalText("name").orElse(null),
                state.now());
        return ApiResponse.ok(webhook.toJson());
    }

    private ApiResponse delete(OperationRequest request) {
        request.application().webhooks().remove(webhook(request).id());
        return ApiResponse.empty(204);
    }

    private static Webhook webhook(OperationRequest request) {
        Webhook webhook = request.application().webhooks().get(request.id("webhookId"));
        if (webhook == null) {
            throw ApiError.withoutCode(404, "The client has no webhook with this id.")
                    .by(Behaviour.WEBHOOK_MISSING);
        }
        return webhook;
    }

    private static Optional<String> url(OperationRequest request) {
        Optional<String> url = request.optionalText("url");
        if (url.filter(text -> !isHttp(text)).isPresent()) {
            throw ApiError.of("INVALID_URL", "Not a valid url: use http or https, without user name.")
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
                    && uri.getPort() <= MAX_PORT;
        } catch (URISyntaxException invalid) {
            return false;
        }
    }

    private static Optional<List<String>> subscribedEvents(OperationRequest request) {
        Optional<List<String>> events = request.optionalTexts("events")
                .map(names -> names.stream().distinct().toList());
        if (events.filter(List::isEmpty).isPresent()) {
            throw ApiError.of("INVALID_EVENTS", "events must contain at least one event.")
                    .inField("events");
        }
        return events;
    }
}
