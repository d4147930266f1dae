package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.state.OtpCode;

/** Lists, awaits and clears the one-time codes of a tenant. */
final class CodeControls implements ControlGroup {
    @Override
    public Map<String, Control> controls() {
        return Map.of("listCodes", CodeControls::list, "clearCodes", CodeControls::clear);
    }

    private static JsonNode list(ControlRequest request) {
        Duration wait = Duration.ofSeconds(
                request.parameter("waitSeconds").map(Integer::valueOf).orElse(0));
        List<OtpCode> codes = request.tenant().awaitCodes(request.parameter("destination"), wait);
        return ApiJson.items(codes.stream().map(CodeControls::json).toList());
    }

    private static ObjectNode json(OtpCode code) {
        return ApiJson.object()
                .put("destination", code.destination())
                .put("code", code.code())
                .put("kind", code.factor().name())
                .put("sentTime", ApiTimestamps.format(code.sent()))
                .put("expiresTime", ApiTimestamps.format(code.expires()));
    }

    private static JsonNode clear(ControlRequest request) {
        request.tenant().clearCodes(request.parameter("destination"));
        return ApiJson.object();
    }
}
