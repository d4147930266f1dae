package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        if (body.has("code") == body.has("status")) {
            throw new IllegalArgumentException("Exactly one of the fields 'code' and 'status' is required.");
        }
        ScriptedResponse response = body.has("code")
                ? ScriptedResponse.ofCode(request.text("code"))
                : ScriptedResponse.ofStatus(body.path("status").asInt());
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
        String operation = request.text("operation");
        request.tenant().respondNext(operation, response);
        return json(operation, response);
    }

    private static ObjectNode json(String operation, ScriptedResponse response) {
        ObjectNode json = ApiJson.object().put("operation", operation);
        response.code().ifPresent(code -> json.put("code", code));
        response.status().ifPresent(status -> json.put("status", status));
        response.retryAfter().ifPresent(time -> json.put("retryAfter", time.toSeconds()));
        response.userId().ifPresent(id -> json.put("userId", id.toString()));
        return response.carriedOut() ? json.put("carriedOut", true) : json;
    }
}
