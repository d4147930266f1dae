package me.ratio.contract.diff.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.NamedField;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the headers of two responses; the case of their names does not matter.
 *
 * <p>A client ignores a header that it does not know and can only miss one that it reads. So a new header is additive,
 * while one that is removed or became optional breaks.
 */
final class HeaderComparison {
    private static final DocumentationComparison DOCUMENTATION =
            DocumentationComparison.of("description", "example", "examples");

    private static final SerializationComparison SERIALIZATION = new SerializationComparison(
            DiffRule.HEADER_STYLE_CHANGED, DiffRule.HEADER_EXPLODE_CHANGED, DiffRule.HEADER_ALLOW_RESERVED_CHANGED);

    private HeaderComparison() {}

    static void compare(OperationContext context, LocatedNode olds, LocatedNode nexts) {
        Map<String, LocatedNode> before = byName(olds);
        Map<String, LocatedNode> after = byName(nexts);
        before.forEach((name, old) -> {
            LocatedNode next = after.get(name);
            String title = NamedField.HEADER.title(name);
            if (next == null) {
                context.add(NamedField.HEADER.removed(title, ChangeLocation.withoutValues(old, old.absent())));
            } else {
                context.pair(old.resolved(), next.resolved());
                compareOne(context, title, old.resolved(), next.resolved());
            }
        });
        after.forEach((name, next) -> {
            if (!before.containsKey(name)) {
                boolean required = next.resolved().isTrue("required");
                context.add(NamedField.HEADER.added(
                        NamedField.HEADER.title(name), required, ChangeLocation.withoutValues(next.absent(), next)));
            }
        });
    }

    /** Compares a header of both documents. Like a parameter it has a schema with a style, or content. */
    private static void compareOne(OperationContext context, String title, LocatedNode old, LocatedNode next) {
        // A keyword that was deleted has no location in the new document, so the header stands for it.
        ChangeLocation required = next.has("required")
                ? ChangeLocation.of(old.child("required"), next.child("required"))
                : ChangeLocation.withoutValues(old, next);
        NamedField.HEADER
                .requiredness(title, old.isTrue("required"), next.isTrue("required"), required)
                .ifPresent(context::add);
        context.lifecycle(title, old, next);
        context.addAll(DOCUMENTATION.compare(old, next));
        if (old.has("content") || next.has("content")) {
            MediaTypeComparison.compare(context, old.child("content"), next.child("content"));
        } else {
            context.schema(old.child("schema"), next.child("schema"));
            SERIALIZATION.compare(context, old, next);
        }
    }

    /** Returns headers by their name in lower case: {@code ETag} and {@code etag} are one header. */
    private static Map<String, LocatedNode> byName(LocatedNode headers) {
        Map<String, LocatedNode> names = new LinkedHashMap<>();
        for (String name : headers.keys()) {
            names.put(name.toLowerCase(Locale.ROOT), headers.child(name));
        }
        return names;
    }
}
