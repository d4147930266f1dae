package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.sandbox.http.ConnectionFault;
import me.ratio.sandbox.json.ApiJson;

/** Has the next calls of operations end in another way. */
final class ResponseControls implements ControlGroup {
    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "listResponses",
                ResponseControls::list,
                "addResponse",
                ResponseControls::add,
                "clearResponses",
                request -> {
                    request.tenant().script().clear();
                    return ApiJson.object();
                });
    }

    private static JsonNode list(ControlRequest request) {
        List<ObjectNode> items = new ArrayList<>();
        request.tenant()
                .script()
                .pending()
                .forEach((operation, responses) -> responses.forEach(response -> items.add(json(operation, response))));
        return ApiJson.items(items);
    }

    private static JsonNode add(ControlRequest request) {
        ObjectNode body = request.body();
        ScriptedResponse response = response(body);
        if (body.has("retryAfter")) {
            response = response.withRetryAfter(
                    Duration.ofSeconds(body.path("retryAfter").asLong()));
        }
        if (body.has("userId")) {
            response = response.forUser(request.text("userId"));
        }
        if (body.path("carriedOut").asBoolean()) {
            response = response.afterCarryingOut();
        }
        response = response.after(Duration.ofMillis(body.path("delayMillis").asLong(0)))
                .times(body.path("times").asInt(1));
        String operation = request.text("operation");
        request.tenant().respondNext(operation, response);
        return json(operation, response);
    }

    private static ScriptedResponse response(ObjectNode body) {
        if (body.has("code") && body.has("status")) {
            throw new IllegalArgumentException("One of the fields 'code' and 'status' is enough.");
        }
        if (body.has("code")) {
            return ScriptedResponse.ofCode(body.get("code").asText());
        }
        if (body.has("status")) {
            return ScriptedResponse.ofStatus(body.get("status").asInt());
        }
        if (body.has("fault")) {
            return ScriptedResponse.ofFault(
                    ConnectionFault.valueOf(body.get("fault").asText()));
        }
        if (body.has("delayMillis")) {
            return ScriptedResponse.delayed(Duration.ZERO);
        }
        throw new IllegalArgumentException(
                "One of the fields 'code', 'status', 'fault' and 'delayMillis' is required.");
    }

    private static ObjectNode json(String operation, ScriptedResponse response) {
        ObjectNode json = ApiJson.object().put("operation", operation);
        response.code().ifPresent(code -> json.put("code", code));
        response.status().ifPresent(status -> json.put("status", status));
        response.retryAfter().ifPresent(time -> json.put("retryAfter", time.toSeconds()));
        response.userId().ifPresent(id -> json.put("userId", id.toString()));
        response.fault().ifPresent(fault -> json.put("fault", fault.name()));
        if (!response.delay().isZero()) {
            json.put("delayMillis", response.delay().toMillis());
        }
        json.put("times", response.times());
        return response.carriedOut() ? json.put("carriedOut", true) : json;
    }
}
