package me.ratio.contract.diff.http;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the media types of some content, and the schema of each.
 *
 * <p>Media types are negotiated: a client sends the one that it chose and receives only what it accepts. So a new one
 * breaks nobody, in either direction. Replacing {@code application/json} by {@code application/*} still allows the old
 * one, but a response may now be of another type.
 */
final class MediaTypeComparison {
    private static final DocumentationComparison DOCUMENTATION = DocumentationComparison.of("example", "examples");

    private MediaTypeComparison() {}

    static void compare(OperationContext context, LocatedNode olds, LocatedNode nexts) {
        Map<String, LocatedNode> before = byName(olds);
        Map<String, LocatedNode> after = byName(nexts);
        before.forEach((name, old) -> {
            LocatedNode next = after.get(name);
            if (next == null) {
                removed(context, name, old, after);
            } else {
                context.pair(old, next);
                compareOne(context, old, next);
            }
        });
        after.forEach((name, next) -> {
            if (!before.containsKey(name)) {
                context.add(
                        DiffRule.MEDIA_TYPE_ADDED,
                        ChangeLocation.withoutValues(next.absent(), next),
                        "the media type " + name + " was added");
            }
        });
    }

    /** Reports a media type that was removed, unless a range such as {@code application/*} still contains it. */
    private static void removed(
            OperationContext context, String name, LocatedNode old, Map<String, LocatedNode> after) {
        String range = after.keySet().stream()
                .filter(candidate -> contains(candidate, name))
                .findFirst()
                .orElse(null);
        if (range == null) {
            context.add(
                    DiffRule.MEDIA_TYPE_REMOVED,
                    ChangeLocation.withoutValues(old, old.absent()),
                    "the media type " + name + " was removed");
            return;
        }
        context.add(
                DiffRule.MEDIA_TYPE_GENERALISED,
                ChangeLocation.withoutValues(old, after.get(range)),
                "the media type " + name + " became " + range);
        compareOne(context, old, after.get(range));
    }

    /** Tells whether a range such as {@code text/*} contains a media type. */
    private static boolean contains(String range, String name) {
        return range.equals("*/*") || range.endsWith("/*") && name.startsWith(range.substring(0, range.length() - 1));
    }

    /**
     * Compares the same media type in both documents. Another encoding counts as a break: nothing says which servers
     * still accept the old one.
     */
    private static void compareOne(OperationContext context, LocatedNode old, LocatedNode next) {
        LocatedNode before = old.child("schema");
        LocatedNode after = next.child("schema");
        // Both may lack a schema. An absent one allows any value, so it is compared as well.
        context.schema(before.exists() ? before : old.absent(), after.exists() ? after : next.absent());
        context.addAll(DOCUMENTATION.compare(old, next));
        compareEncoding(context, old, next);
    }

    /** Compares the encoding of each part that was there before; that of a new part changes nothing that was sent. */
    private static void compareEncoding(OperationContext context, LocatedNode old, LocatedNode next) {
        LocatedNode before = old.child("encoding");
        LocatedNode after = next.child("encoding");
        Set<String> parts = new LinkedHashSet<>(before.keys());
        LocatedNode schema = old.child("schema").resolved();
        after.keys().stream()
                .filter(part ->
                        schema.has("allOf") || schema.child("properties").has(part))
                .forEach(parts::add);
        for (String part : parts) {
            if (!before.node().path(part).equals(after.node().path(part))) {
                context.add(Change.of(
                                DiffRule.ENCODING_CHANGED,
                                ChangeLocation.of(before.child(part), after.child(part)),
                                "the encoding of the part '" + part + "' was changed")
                        .assumed());
            }
        }
    }

    /**
     * Returns media types by their name, spelled alike: {@code Application/JSON; charset=utf-8} has no upper case or
     * spaces.
     */
    private static Map<String, LocatedNode> byName(LocatedNode content) {
        Map<String, LocatedNode> types = new LinkedHashMap<>();
        for (String name : content.keys()) {
            types.put(name.toLowerCase(Locale.ROOT).replace(" ", ""), content.child(name));
        }
        return types;
    }
}
