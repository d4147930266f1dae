package me.ratio.contract.diff.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.document.OperationContext;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.Effect;
import me.ratio.openapi.LocatedNode;

/**
 * Compares the responses of two operations by status. Their data flows the other way than the request's.
 *
 * <p>Statuses are paired by code, and {@code 404} also with the range {@code 4XX} that replaced it. A client branches
 * on success first: a success status that goes away breaks it, while an error status that is no longer listed leaves
 * it with the general handling of errors.
 */
final class ResponseComparison implements Comparison<OperationPair> {
    private static final DocumentationComparison DOCUMENTATION = DocumentationComparison.of("description", "summary");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");
    private static final Pattern SUCCESS = Pattern.compile("[123]..");

    @Override
    public void compare(OperationPair pair) {
        OperationContext context =
                pair.context().withDirection(pair.context().direction().flipped());
        Map<String, LocatedNode> before = byStatus(pair.old().child("responses"));
        Map<String, LocatedNode> after = byStatus(pair.next().child("responses"));
        before.forEach((status, old) -> {
            String partner = after.containsKey(status) ? status : rangeOf(status);
            if (!after.containsKey(partner)) {
                removed(context, status, before, after);
                return;
            }
            if (!partner.equals(status)) {
                context.add(Change.of(
                        DiffRule.STATUS_GENERALISED,
                        // A client that expects 201 may receive 202 now. Errors are handled by class.
                        isSuccess(status, before) ? Effect.WIDENS : Effect.ADDITIVE,
                        ChangeLocation.withoutValues(old, after.get(partner)),
                        "the status " + status + " became " + partner));
            }
            compareOne(context, old.resolved(), after.get(partner).resolved());
        });
        after.forEach((status, next) -> {
            if (!before.containsKey(status)) {
                added(context, status, before, after);
            }
        });
    }

    /**
     * Reports a status that was removed. Listing {@code 200} and {@code 201} instead of {@code 2XX} takes no success
     * away.
     */
    private static void removed(
            OperationContext context, String status, Map<String, LocatedNode> before, Map<String, LocatedNode> after) {
        LocatedNode old = before.get(status);
        boolean specified =
                after.keySet().stream().anyMatch(other -> rangeOf(other).equals(status));
        boolean success = isSuccess(status, before) && !specified;
        context.add(
                success ? DiffRule.SUCCESS_STATUS_REMOVED : DiffRule.STATUS_REMOVED,
                ChangeLocation.withoutValues(old, old.absent()),
                "the status " + status + " was removed");
        LocatedNode general = general(status, after);
        if (general != null) {
            compareContent(context, old.resolved(), general.resolved());
        }
    }

    /**
     * Returns the response that describes a status which is not listed: its range, or {@code default} unless that describes
     * errors and the status is a success; null if there is none.
     */
    private static LocatedNode general(String status, Map<String, LocatedNode> responses) {
        if (responses.containsKey(rangeOf(status))) {
            return responses.get(rangeOf(status));
        }
        boolean described = !SUCCESS.matcher(status).matches() || isSuccess("DEFAULT", responses);
        return described && !status.equals("DEFAULT") ? responses.get("DEFAULT") : null;
    }

    private static void added(
            OperationContext context, String status, Map<String, LocatedNode> before, Map<String, LocatedNode> after) {
        LocatedNode next = after.get(status);
        LocatedNode range = before.get(rangeOf(status));
        // 200 that replaces 2XX: what 2XX described is what clients expect in 200.
        if (range != null && !after.containsKey(rangeOf(status))) {
            compareOne(context, range.resolved(), next.resolved());
        } else {
            LocatedNode general = general(status, before);
            if (general != null) {
                compareContent(context, general.resolved(), next.resolved());
            }
        }
        context.add(
                DiffRule.STATUS_ADDED,
                ChangeLocation.withoutValues(next.absent(), next),
                "the status " + status + " was added");
    }

    private static void compareOne(OperationContext context, LocatedNode old, LocatedNode next) {
        context.pair(old, next);
        context.addAll(DOCUMENTATION.compare(old, next));
        compareContent(context, old, next);
        if (!old.node().path("links").equals(next.node().path("links"))) {
            context.add(
                    DiffRule.LINKS_CHANGED,
                    ChangeLocation.of(old.child("links"), next.child("links")),
                    "the links to other operations were changed");
        }
    }

    private static void compareContent(OperationContext context, LocatedNode old, LocatedNode next) {
        HeaderComparison.compare(context, old.child("headers"), next.child("headers"));
        MediaTypeComparison.compare(context, old.child("content"), next.child("content"));
    }

    /** Returns the range of a status, {@code 4XX} of {@code 404}; empty for ranges and {@code default}. */
    private static String rangeOf(String status) {
        return STATUS.matcher(status).matches() ? status.charAt(0) + "XX" : "";
    }

    /**
     * Tells whether a status is not an error. {@code {200: …, default: …}} uses {@code default} for errors, as most
     * documents do; in {@code {404: …, default: …}} it has to be the success.
     */
    private static boolean isSuccess(String status, Map<String, LocatedNode> all) {
        if (status.equals("DEFAULT")) {
            return all.keySet().stream()
                    .noneMatch(other -> SUCCESS.matcher(other).matches());
        }
        return SUCCESS.matcher(status).matches();
    }

    /** Returns the responses by status in upper case, because {@code 4xx} is a common spelling of {@code 4XX}. */
    private static Map<String, LocatedNode> byStatus(LocatedNode responses) {
        Map<String, LocatedNode> statuses = new LinkedHashMap<>();
        for (String status : responses.keys()) {
            if (!status.startsWith("x-")) {
                statuses.put(status.toUpperCase(Locale.ROOT), responses.child(status));
            }
        }
        return statuses;
    }
}
