package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import me.ratio.sandbox.json.ApiJson;

/** Tells that the server is up, and which tenants it has. */
final class ServerControls implements ControlGroup {
    private final Tenants tenants;

    ServerControls(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "getHealth",
                request -> ApiJson.object().put("status", "UP"),
                "listTenants",
                request -> ApiJson.items(Stream.concat(
                                Stream.of(tenants.first()),
                                tenants.all().stream().filter(tenant -> tenant != tenants.first()))
                        .map(ServerControls::json)
                        .toList()));
    }

    private static ObjectNode json(Tenant tenant) {
        return ApiJson.object().put("clientId", tenant.clientId().toString());
    }
}
