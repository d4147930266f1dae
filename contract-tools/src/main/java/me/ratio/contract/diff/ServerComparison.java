package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the servers of two documents or operations.
 *
 * <p>A server that is gone breaks whoever calls it; so does another default of a variable in its address, or a value
 * that is not allowed for it any more. The order does not matter.
 */
final class ServerComparison {
    private ServerComparison() {}

    static void compare(DocumentPair.Scope scope, LocatedNode old, LocatedNode next) {
        Map<String, LocatedNode> before = byAddress(old);
        Map<String, LocatedNode> after = byAddress(next);
        before.forEach((address, server) -> {
            if (after.containsKey(address)) {
                compareOne(scope, server, after.get(address));
            } else {
                ChangeLocation spot =
                        ChangeLocation.of(server, next.child("servers").absent());
                Change removed =
                        Change.of("server-removed", Effect.BREAKS, spot, "the server " + address + " was removed");
                // Where no server is named, the address of the document stands for it, and that is not known.
                scope.add(server.exists() ? removed : removed.assumed());
            }
        });
        after.forEach((address, server) -> {
            if (!before.containsKey(address)) {
                ChangeLocation spot = ChangeLocation.of(server.absent(), server);
                scope.add(Change.of("server-added", Effect.ADDS, spot, "the server " + address + " was added"));
            }
        });
    }

    private static void compareOne(DocumentPair.Scope scope, LocatedNode old, LocatedNode next) {
        scope.addAll(DocumentationComparison.of(List.of("description", "name")).compare(old, next));
        LocatedNode variables = old.child("variables");
        for (String name : variables.keys()) {
            LocatedNode before = variables.child(name);
            LocatedNode after = next.child("variables").child(name);
            if (!before.text("default").equals(after.text("default"))) {
                scope.add(Change.of(
                        "server-variable-default-changed",
                        Effect.BREAKS,
                        ChangeLocation.of(before.child("default"), after.child("default")),
                        "the default of '" + name + "' in the server's address changed"));
            }
            values(scope, name, before.child("enum"), after.child("enum"));
        }
    }

    private static void values(DocumentPair.Scope scope, String name, LocatedNode before, LocatedNode after) {
        for (JsonNode value : before.node()) {
            if (after.exists() && !contains(after.node(), value)) {
                scope.add(Change.of(
                        "server-variable-value-removed",
                        Effect.BREAKS,
                        ChangeLocation.of(before, after).values(value, null),
                        value + " is no value of '" + name + "' in the server's address any more"));
            }
        }
        for (JsonNode value : after.node()) {
            if (!before.exists() || !contains(before.node(), value)) {
                Effect effect = before.exists() ? Effect.ADDS : Effect.BREAKS;
                scope.add(Change.of(
                        before.exists() ? "server-variable-value-added" : "server-variable-restricted",
                        effect,
                        ChangeLocation.of(before, after).values(null, value),
                        value + " is listed as a value of '" + name + "' in the server's address now"));
            }
        }
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode element : list) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, LocatedNode> byAddress(LocatedNode bearer) {
        Map<String, LocatedNode> servers = new LinkedHashMap<>();
        for (LocatedNode server : bearer.child("servers").elements()) {
            servers.put(address(server.text("url")), server);
        }
        if (servers.isEmpty()) {
            servers.put("/", bearer.absent());
        }
        return servers;
    }

    /** Without the slash at the end, which makes no difference once a path is appended. */
    private static String address(String url) {
        return url.length() > 1 && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
