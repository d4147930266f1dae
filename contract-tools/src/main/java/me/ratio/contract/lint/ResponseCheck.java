package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;

/**
 * Checks the statuses of responses, and that responses such as 204 have no content.
 *
 * <p>HTTP forbids content in responses with status 1xx, 204, 205 and 304: a client never reads it.
 */
final class ResponseCheck implements Check {
    /** Upper case, as the specification has it: {@code 4XX}. */
    private static final Pattern STATUS = Pattern.compile("default|[1-5](\\d\\d|XX)");

    private static final Pattern WITHOUT_CONTENT = Pattern.compile("1\\d\\d|204|205|304");

    @Override
    public void run(LintContext context, LintFindings findings) {
        for (OpenApiObject responses : context.all("Responses").toList()) {
            long statuses = 0;
            for (Map.Entry<String, JsonNode> response : responses.node().properties()) {
                if (!responses.type().isExtension(response.getKey())) {
                    statuses++;
                    check(context, responses, response.getKey(), response.getValue(), findings);
                }
            }
            if (statuses == 0) {
                findings.add(LintRule.NO_RESPONSES, responses, "The operation has no response.");
            }
        }
    }

    private static void check(
            LintContext context, OpenApiObject responses, String status, JsonNode response, LintFindings findings) {
        String at = JsonPointers.child(responses.pointer(), status);
        if (!STATUS.matcher(status).matches()) {
            findings.add(
                    LintRule.INVALID_STATUS,
                    at,
                    "'" + status + "' is not a valid status: use 100 to 599, a range such as 4XX, or default.");
        }
        if (WITHOUT_CONTENT.matcher(status).matches()
                && context.resolve(response).path("content").size() > 0) {
            findings.add(
                    LintRule.CONTENT_FORBIDDEN, at, "A response with status " + status + " must not have content.");
        }
    }
}
