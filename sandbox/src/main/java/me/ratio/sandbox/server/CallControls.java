package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;

/** Lists the latest calls. */
final class CallControls implements ControlGroup {
    @Override
    public Map<String, Control> controls() {
        return Map.of("listCalls", CallControls::list);
    }

    private static JsonNode list(ControlRequest request) {
        String search = request.parameter("search").orElse("").toLowerCase(Locale.ROOT);
        List<RecordedCall> calls = new ArrayList<>(request.tenant().calls());
        Collections.reverse(calls);
        return ApiJson.items(calls.stream()
                .filter(call -> call.toString().toLowerCase(Locale.ROOT).contains(search))
                .limit(request.parameter("limit").map(Integer::valueOf).orElse(Integer.MAX_VALUE))
                .map(CallControls::json)
                .toList());
    }

    private static ObjectNode json(RecordedCall call) {
        ObjectNode json = ApiJson.object()
                .put("time", ApiTimestamps.format(call.time()))
                .put("method", call.method())
                .put("path", call.path())
                .put("status", call.status());
        call.code().ifPresent(code -> json.put("code", code));
        call.warning().ifPresent(warning -> json.put("warning", warning));
        return json;
    }
}
