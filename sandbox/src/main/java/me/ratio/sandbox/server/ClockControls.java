package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;

/** Reads and advances the clock of a tenant. */
final class ClockControls implements ControlGroup {
    private final Clocks clocks;

    ClockControls(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "getClock", request -> clock(request.tenant()), "advanceClock", this::advance, "setClock", this::set);
    }

    private ObjectNode clock(Tenant tenant) {
        return ApiJson.object()
                .put("time", ApiTimestamps.format(tenant.state().now()))
                .put("mode", clocks.isTicking(tenant.state().scheduler()) ? "TICKING" : "FROZEN");
    }

    /** Advances the clock by the seconds of the body. */
    JsonNode advance(ControlRequest request) {
        double seconds = request.body().path("seconds").asDouble();
        return moved(request.tenant(), Duration.ofMillis((long) (seconds * 1_000)));
    }

    private JsonNode set(ControlRequest request) {
        Instant time;
        try {
            time = Instant.parse(request.text("time"));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("The field 'time' must be a time, as 2023-07-18T12:00:00Z.", wrong);
        }
        Duration by = Duration.between(request.tenant().state().now(), time);
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock only goes forward: use a time from now on.");
        }
        return moved(request.tenant(), by);
    }

    private JsonNode moved(Tenant tenant, Duration by) {
        clocks.advance(tenant.state().scheduler(), by);
        return clock(tenant);
    }
}
