package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.webhook.DeliveryChange;
import me.ratio.sandbox.webhook.WebhookDelivery;

/** Lists webhook deliveries, repeats them in good and bad ways, and holds them back. */
final class DeliveryControls implements ControlGroup {
    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "listDeliveries",
                DeliveryControls::list,
                "redeliver",
                DeliveryControls::redeliver,
                "holdDeliveries",
                request -> {
                    request.tenant().webhooks().hold();
                    return ApiJson.object();
                },
                "releaseDeliveries",
                request -> {
                    request.tenant().webhooks().release(request.text("order").equals("REVERSED"));
                    return ApiJson.object();
                });
    }

    private static JsonNode list(ControlRequest request) {
        List<WebhookDelivery> deliveries =
                new ArrayList<>(request.tenant().webhooks().deliveries());
        Collections.reverse(deliveries);
        return ApiJson.items(deliveries.stream().map(DeliveryControls::json).toList());
    }

    private static JsonNode redeliver(ControlRequest request) {
        DeliveryChange change =
                DeliveryChange.valueOf(request.optionalText("change").orElse("NONE"));
        int times = request.body().path("times").asInt(1);
        return json(request.tenant().webhooks().redeliver(request.pathValue("deliveryId"), change, times));
    }

    private static ObjectNode json(WebhookDelivery delivery) {
        ObjectNode json = ApiJson.object()
                .put("id", delivery.id())
                .put("url", delivery.url())
                .put("event", delivery.event())
                .put("body", delivery.body())
                .put("timestamp", delivery.timestamp())
                .put("signature", delivery.signature());
        ArrayNode attempts = json.putArray("attempts");
        delivery.attempts().forEach(attempt -> {
            ObjectNode one = attempts.addObject().put("time", ApiTimestamps.format(attempt.time()));
            attempt.status().ifPresent(status -> one.put("status", status));
            attempt.failure().ifPresent(failure -> one.put("failure", failure));
        });
        return json;
    }
}
