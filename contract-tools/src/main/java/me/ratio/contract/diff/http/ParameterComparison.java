package me.ratio.contract.diff.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.NamedField;
import me.ratio.contract.diff.schema.SchemaPair;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.Parameters;

/**
 * Compares the parameters of two operations, including those of their path items.
 *
 * <p>Parameters are paired by location and name, since both are part of the request: {@code page} in the query and
 * {@code page} in a header have nothing in common. Only the name of a path parameter is never sent.
 * {@code /books/{id}} that became {@code /books/{bookId}} has the same parameter under another name, which
 * {@link OperationPair#renamedParameters} knows.
 */
final class ParameterComparison implements Comparison<OperationPair> {
    private static final DocumentationComparison DOCUMENTATION =
            DocumentationComparison.of("description", "example", "examples");

    private static final SerializationComparison SERIALIZATION = new SerializationComparison(
            DiffRule.PARAMETER_STYLE_CHANGED,
            DiffRule.PARAMETER_EXPLODE_CHANGED,
            DiffRule.PARAMETER_ALLOW_RESERVED_CHANGED);

    /** The rules for the default of a parameter, by those for the default of its schema. */
    private static final Map<DiffRule, DiffRule> DEFAULTS = Map.of(
            DiffRule.DEFAULT_ADDED, DiffRule.PARAMETER_DEFAULT_ADDED,
            DiffRule.DEFAULT_REMOVED, DiffRule.PARAMETER_DEFAULT_REMOVED,
            DiffRule.DEFAULT_CHANGED, DiffRule.PARAMETER_DEFAULT_CHANGED);

    @Override
    public void compare(OperationPair pair) {
        OperationContext context = pair.context();
        Map<String, LocatedNode> olds = Parameters.of(pair.oldPathItem(), pair.old());
        Map<String, LocatedNode> added = new LinkedHashMap<>(Parameters.of(pair.nextPathItem(), pair.next()));
        olds.forEach((key, old) -> {
            LocatedNode next = added.remove(partner(key, pair.renamedParameters()));
            if (next == null) {
                context.add(NamedField.PARAMETER.removed(title(old), ChangeLocation.of(old, old.absent())));
            } else {
                // Both the references and what they lead to correspond, if they are different locations.
                context.pair(old, next);
                context.pair(old.resolved(), next.resolved());
                compare(context, old.resolved(), next.resolved());
            }
        });
        added.values().forEach(next -> {
            boolean required = next.resolved().isTrue("required");
            context.add(NamedField.PARAMETER.added(title(next), required, ChangeLocation.of(next.absent(), next)));
        });
    }

    /**
     * Returns the key under which the new document has a parameter: {@code path id} becomes {@code path bookId},
     * others are unchanged.
     */
    private static String partner(String key, Map<String, String> renamed) {
        String name = key.startsWith("path ") ? key.substring(5) : null;
        return name == null ? key : Parameters.key("path", renamed.getOrDefault(name, name));
    }

    private static void compare(OperationContext context, LocatedNode old, LocatedNode next) {
        String name = next.text("name");
        String title = NamedField.PARAMETER.title(name);
        // A path parameter is always required, even in a document that forgot to say so.
        boolean path = next.text("in").equals("path");
        if (path && !old.text("name").equals(name)) {
            context.add(
                    DiffRule.PATH_PARAMETER_RENAMED,
                    ChangeLocation.of(old.child("name"), next.child("name")),
                    "the name of a parameter in the path changed");
        }
        NamedField.PARAMETER
                .requiredness(
                        title,
                        path || old.isTrue("required"),
                        path || next.isTrue("required"),
                        ChangeLocation.of(old.child("required"), next.child("required")))
                .ifPresent(context::add);
        emptyValue(context, old, next);
        value(context, old, next);
        context.lifecycle(title, old, next);
        context.addAll(DOCUMENTATION.compare(old, next));
    }

    /** Compares the values, which a parameter describes by a schema with a style or by a media type. */
    private static void value(OperationContext context, LocatedNode old, LocatedNode next) {
        if (old.has("content") != next.has("content")) {
            context.add(Change.of(
                            DiffRule.PARAMETER_CONTENT_CHANGED,
                            ChangeLocation.withoutValues(old, next),
                            "a parameter with a schema and one with a media type are serialized differently")
                    .assumed());
        } else if (next.has("content")) {
            MediaTypeComparison.compare(context, old.child("content"), next.child("content"));
        } else {
            defaults(context, context.schema(old.child("schema"), next.child("schema")));
            SERIALIZATION.compare(context, old, next);
        }
    }

    /** Reports another default: it is what a server assumes, so a request without the parameter means something else. */
    private static void defaults(OperationContext context, SchemaPair schema) {
        // The default may be in the schema itself or in a schema that it consists of, such as a member of its allOf.
        List<SchemaPair> own = new ArrayList<>(schema.within());
        own.add(schema);
        for (SchemaPair pair : own) {
            for (Change change : pair.changes()) {
                DiffRule rule = DEFAULTS.get(change.rule());
                if (rule != null) {
                    context.add(rule, change.location(), change.text());
                }
            }
        }
    }

    /** Compares {@code allowEmptyValue}: whether {@code ?page=} is valid, whatever the schema says. */
    private static void emptyValue(OperationContext context, LocatedNode old, LocatedNode next) {
        boolean after = next.isTrue("allowEmptyValue");
        if (old.isTrue("allowEmptyValue") != after) {
            context.add(
                    after ? DiffRule.EMPTY_VALUE_ALLOWED : DiffRule.EMPTY_VALUE_FORBIDDEN,
                    ChangeLocation.of(old.child("allowEmptyValue"), next.child("allowEmptyValue")),
                    after ? "an empty value is allowed now" : "an empty value is no longer allowed");
        }
    }

    private static String title(LocatedNode parameter) {
        LocatedNode resolved = parameter.resolved();
        return NamedField.PARAMETER.title(resolved.text("name")) + " in '" + resolved.text("in") + "'";
    }
}
