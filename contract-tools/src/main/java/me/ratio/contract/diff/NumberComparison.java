package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Bound;

/** Compares what two schemas say about numbers. */
final class NumberComparison {
    private NumberComparison() {}

    static void compare(VariantPair match) {
        boolean wasIntegral = integral(match.old());
        boolean isIntegral = integral(match.next());
        if (wasIntegral != isIntegral) {
            ChangeLocation spot = match.spot("type");
            String what = isIntegral ? "numbers became integers" : "integers became numbers";
            match.add(
                    isIntegral ? "type-narrowed" : "type-widened",
                    isIntegral ? Effect.NARROWS : Effect.WIDENS,
                    spot,
                    what);
            match.add(Change.ofSource("generated-type-changed", Effect.BREAKS, spot, what));
        }
        boolean integers = wasIntegral && isIntegral;
        end(match, true, integers);
        end(match, false, integers);
        multipleOf(match);
        FormatComparison.compare(match);
    }

    /** Whether only integers are allowed. */
    static boolean integral(SchemaVariant way) {
        return way.having("type").stream().map(leaf -> leaf.node().path("type")).anyMatch(type -> {
            if (type.isTextual()) {
                return type.asText().equals("integer");
            }
            boolean integer = false;
            boolean number = false;
            for (var name : type) {
                integer |= name.asText().equals("integer");
                number |= name.asText().equals("number");
            }
            return integer && !number;
        });
    }

    private static void end(VariantPair match, boolean lower, boolean integers) {
        Bound before = Bound.of(nodes(match.old()), lower, integers).orElse(null);
        Bound after = Bound.of(nodes(match.next()), lower, integers).orElse(null);
        String keyword = lower ? "minimum" : "maximum";
        ChangeLocation spot = spot(match, keyword);
        if (before == null && after != null) {
            match.add(keyword + "-added", Effect.NARROWS, spot, keyword + " " + after.text() + " was added");
        } else if (before != null && after == null) {
            match.add(keyword + "-removed", Effect.WIDENS, spot, keyword + " " + before.text() + " was removed");
        } else if (before != null && after.strictness(before, lower) != 0) {
            boolean stricter = after.strictness(before, lower) > 0;
            match.add(
                    keyword + (stricter == lower ? "-increased" : "-decreased"),
                    stricter ? Effect.NARROWS : Effect.WIDENS,
                    spot,
                    keyword + " changed from " + before.text() + " to " + after.text());
        }
    }

    private static ChangeLocation spot(VariantPair match, String keyword) {
        String exclusive = keyword.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
        LocatedNode old = match.old().first(keyword);
        LocatedNode next = match.next().first(keyword);
        return ChangeLocation.of(
                old.exists() ? old : match.old().first(exclusive),
                next.exists() ? next : match.next().first(exclusive));
    }

    private static void multipleOf(VariantPair match) {
        List<BigDecimal> before = steps(match.old());
        List<BigDecimal> after = steps(match.next());
        if (before.equals(after)) {
            return;
        }
        boolean narrows = after.containsAll(before)
                || before.stream().allMatch(step -> after.stream().anyMatch(other -> divides(step, other)));
        boolean widens = before.containsAll(after)
                || after.stream().allMatch(step -> before.stream().anyMatch(other -> divides(step, other)));
        String how = before.isEmpty() ? "-added" : after.isEmpty() ? "-removed" : "-changed";
        Effect effect = narrows ? Effect.NARROWS : widens ? Effect.WIDENS : Effect.CROSSES;
        match.add(
                "multiple-of" + how,
                effect,
                match.spot("multipleOf"),
                "multipleOf changed from " + before + " to " + after);
    }

    /** Of what numbers have to be multiples. */
    static List<BigDecimal> steps(SchemaVariant way) {
        return way.having("multipleOf").stream()
                .map(leaf -> leaf.node().path("multipleOf"))
                .filter(step -> step.isNumber() && step.decimalValue().signum() > 0)
                .map(step -> step.decimalValue().stripTrailingZeros())
                .distinct()
                .sorted()
                .toList();
    }

    static boolean divides(BigDecimal step, BigDecimal other) {
        return other.remainder(step).signum() == 0;
    }

    static List<JsonNode> nodes(SchemaVariant way) {
        return way.leaves().stream().map(LocatedNode::node).toList();
    }
}
