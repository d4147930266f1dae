package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;

/** Takes and restores snapshots of a tenant, and resets it. */
final class SnapshotControls implements ControlGroup {
    @Override
    public Map<String, Control> controls() {
        return Map.of(
                "listSnapshots", SnapshotControls::list,
                "takeSnapshot", SnapshotControls::take,
                "restoreSnapshot", SnapshotControls::restore,
                "deleteSnapshot", SnapshotControls::delete,
                "reset",
                        request -> {
                            request.tenant().reset();
                            return ApiJson.object();
                        });
    }

    private static JsonNode list(ControlRequest request) {
        List<ObjectNode> items = new ArrayList<>();
        request.tenant().snapshots().forEach((id, snapshot) -> items.add(json(id, snapshot)));
        return ApiJson.items(items);
    }

    private static JsonNode take(ControlRequest request) {
        TenantSnapshot snapshot = request.tenant().snapshot();
        return json(request.tenant().keep(snapshot), snapshot);
    }

    private static JsonNode restore(ControlRequest request) {
        TenantSnapshot snapshot = request.tenant().snapshots().get(request.pathValue("snapshotId"));
        if (snapshot == null) {
            throw unknown();
        }
        request.tenant().restore(snapshot);
        return ApiJson.object();
    }

    private static JsonNode delete(ControlRequest request) {
        if (!request.tenant().forgetSnapshot(request.pathValue("snapshotId"))) {
            throw unknown();
        }
        return ApiJson.object();
    }

    private static ApiError unknown() {
        return ApiError.withoutCode(404, "The client has no snapshot with this id.");
    }

    private static ObjectNode json(String id, TenantSnapshot snapshot) {
        return ApiJson.object().put("id", id).put("time", ApiTimestamps.format(snapshot.time()));
    }
}
