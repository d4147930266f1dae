package me.ratio.contract.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.lock.ApiChange;

/** Renders the changes of contract and API as JSON. */
public final class ChangesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ChangesJson() {}

    /**
     * Renders the changes.
     *
     * @param changes the changes
     * @return {@code contract}, the report of {@code diff}, and {@code api} with its {@code changes}, each with the index
     *     of the {@code finding} that explains it, or null; {@code hidden} are the published
     *     differences that the overlay hides, each with its {@code action}
     */
    public static ObjectNode render(ExplainedChanges changes) {
        ObjectNode json = MAPPER.createObjectNode();
        json.set("contract", MAPPER.valueToTree(changes.report()));
        ObjectNode api = json.putObject("api").put("breaking", changes.breaking());
        ArrayNode all = api.putArray("changes");
        List<ExplainedChanges.Row> rows = changes.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (ApiChange change : rows.get(i).changes()) {
                all.add(MAPPER.<ObjectNode>valueToTree(change).put("finding", i));
            }
        }
        for (ApiChange change : changes.unexplained()) {
            all.add(MAPPER.<ObjectNode>valueToTree(change).putNull("finding"));
        }
        ArrayNode hidden = json.putArray("hidden");
        for (HiddenChange change : changes.hidden()) {
            hidden.add(MAPPER.<ObjectNode>valueToTree(change.finding())
                    .put("overlay", change.outcome().overlay().toString())
                    .put("action", change.outcome().action().number()));
        }
        return json;
    }
}
