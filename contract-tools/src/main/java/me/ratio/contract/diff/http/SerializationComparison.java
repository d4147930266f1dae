package me.ratio.contract.diff.http;

import java.util.Set;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.contract.diff.schema.AllOf;
import me.ratio.contract.diff.schema.NormalizedSchema;
import me.ratio.contract.diff.schema.SchemaComparison;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.JsonType;

/**
 * Compares how a value is serialized into a URL or a header, with the defaults that depend on the location.
 *
 * <p>{@code ids=1,2} and {@code ids=1&ids=2} are the same list in two styles, and a server reads only one of them.
 * Writing out a default, {@code explode: true} for a query parameter, is no change.
 */
final class SerializationComparison {
    private final DiffRule style;
    private final DiffRule explode;
    private final DiffRule allowReserved;

    /**
     * Creates the comparison.
     *
     * @param style the rule for another style
     * @param explode the rule for another explode
     * @param allowReserved the rule for another allowReserved
     */
    SerializationComparison(DiffRule style, DiffRule explode, DiffRule allowReserved) {
        this.style = style;
        this.explode = explode;
        this.allowReserved = allowReserved;
    }

    /** Compares two parameters or headers. */
    void compare(OperationContext context, LocatedNode old, LocatedNode next) {
        String before = style(old);
        String after = style(next);
        if (!before.equals(after)) {
            context.add(
                    style,
                    ChangeLocation.of(old.child("style"), next.child("style")),
                    "the style changed from " + before + " to " + after);
            // With another style explode means something else, so one finding is enough.
        } else if (explode(old, before) != explode(next, after) && isStructured(context, old, next)) {
            context.add(
                    explode,
                    ChangeLocation.of(old.child("explode"), next.child("explode")),
                    "explode changed to " + explode(next, after));
        }
        boolean reserved = next.isTrue("allowReserved");
        if (old.isTrue("allowReserved") != reserved) {
            context.add(Change.of(
                    allowReserved,
                    reserved ? Effect.WIDENS : Effect.NARROWS,
                    ChangeLocation.of(old.child("allowReserved"), next.child("allowReserved")),
                    reserved ? "reserved characters need no encoding now" : "reserved characters have to be encoded"));
        }
    }

    /** Tells whether a value may be an array or an object; explode makes no difference for others. */
    private static boolean isStructured(OperationContext context, LocatedNode old, LocatedNode next) {
        SchemaComparison schemas = context.documents().schemas();
        return isStructured(schemas.normalizedOld(AllOf.of(old.child("schema"))))
                || isStructured(schemas.normalizedNext(AllOf.of(next.child("schema"))));
    }

    private static boolean isStructured(NormalizedSchema schema) {
        return schema.types().contains(JsonType.ARRAY) || schema.types().contains(JsonType.OBJECT);
    }

    /** Returns the style, by default that of the location; a header has no location and is simple. */
    private static String style(LocatedNode value) {
        if (value.has("style")) {
            return value.text("style");
        }
        return Set.of("query", "cookie").contains(value.text("in")) ? "form" : "simple";
    }

    private static boolean explode(LocatedNode value, String style) {
        return value.has("explode") ? value.isTrue("explode") : style.equals("form");
    }
}
