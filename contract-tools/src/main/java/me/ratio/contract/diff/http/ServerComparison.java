package me.ratio.contract.diff.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.document.DocumentPair;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the servers of two documents or operations, in any order.
 *
 * <p>A server that is removed breaks its callers; so does another default of a variable in its URL, or a value that is
 * no longer allowed.
 *
 * <p>Clients generated from the document have its URLs built in, with the defaults of their variables:
 * {@code https://{region}.example.com} is called at the default region.
 */
public final class ServerComparison implements Comparison<DocumentPair> {
    private static final DocumentationComparison DOCUMENTATION = DocumentationComparison.of("description", "name");

    @Override
    public void compare(DocumentPair documents) {
        compare(
                OperationContext.outside(documents),
                documents.old().root(),
                documents.next().root());
    }

    static void compare(OperationContext context, LocatedNode old, LocatedNode next) {
        Map<String, LocatedNode> before = byUrl(old);
        Map<String, LocatedNode> after = byUrl(next);
        before.forEach((url, server) -> {
            if (after.containsKey(url)) {
                compareOne(context, server, after.get(url));
            } else {
                Change removed = Change.of(
                        DiffRule.SERVER_REMOVED,
                        ChangeLocation.of(server, next.child("servers").absent()),
                        "the server " + url + " was removed");
                // Without servers, the URL of the document counts, which is not known here.
                context.add(server.exists() ? removed : removed.assumed());
            }
        });
        after.forEach((url, server) -> {
            if (!before.containsKey(url)) {
                context.add(
                        DiffRule.SERVER_ADDED,
                        ChangeLocation.of(server.absent(), server),
                        "the server " + url + " was added");
            }
        });
    }

    private static void compareOne(OperationContext context, LocatedNode old, LocatedNode next) {
        context.addAll(DOCUMENTATION.compare(old, next));
        LocatedNode variables = old.child("variables");
        for (String name : variables.keys()) {
            LocatedNode before = variables.child(name);
            LocatedNode after = next.child("variables").child(name);
            if (!before.text("default").equals(after.text("default"))) {
                context.add(
                        DiffRule.SERVER_VARIABLE_DEFAULT_CHANGED,
                        ChangeLocation.of(before.child("default"), after.child("default")),
                        "the default of '" + name + "' in the server's URL changed");
            }
            values(context, name, before.child("enum"), after.child("enum"));
        }
    }

    private static void values(OperationContext context, String name, LocatedNode before, LocatedNode after) {
        ChangeLocation location = ChangeLocation.of(before, after);
        for (JsonNode value : before.node()) {
            if (after.exists() && !contains(after.node(), value)) {
                context.add(
                        DiffRule.SERVER_VARIABLE_VALUE_REMOVED,
                        location.withValues(value, null),
                        value + " is no longer a value of '" + name + "' in the server's URL");
            }
        }
        // Without an enum any value was allowed, so a new enum restricts.
        for (JsonNode value : after.node()) {
            if (!before.exists() || !contains(before.node(), value)) {
                context.add(
                        before.exists() ? DiffRule.SERVER_VARIABLE_VALUE_ADDED : DiffRule.SERVER_VARIABLE_RESTRICTED,
                        location.withValues(null, value),
                        value + " is listed as a value of '" + name + "' in the server's URL now");
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

    private static Map<String, LocatedNode> byUrl(LocatedNode owner) {
        Map<String, LocatedNode> servers = new LinkedHashMap<>();
        for (LocatedNode server : owner.elements("servers")) {
            servers.put(withoutSlash(server.text("url")), server);
        }
        if (servers.isEmpty()) {
            // OpenAPI's default: the server that the document was downloaded from.
            servers.put("/", owner.absent());
        }
        return servers;
    }

    /** Removes the slash at the end, which makes no difference once a path is appended. */
    private static String withoutSlash(String url) {
        return url.length() > 1 && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
