package me.ratio.contract.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.lock.ApiChange;
import me.ratio.contract.lock.SideBySide;

/** Contract and library side by side for machines. */
public final class ChangesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ChangesJson() {}

    /**
     * Renders both.
     *
     * @param changes what changed
     * @return {@code contract}, as a diff has it, and {@code api}: its {@code changes}, each with the index of the
     *     {@code finding} that explains it, or null
     */
    public static ObjectNode render(SideBySide changes) {
        ObjectNode json = MAPPER.createObjectNode();
        json.set("contract", MAPPER.valueToTree(changes.report()));
        ObjectNode api = json.putObject("api").put("breaking", changes.breaking());
        ArrayNode all = api.putArray("changes");
        List<SideBySide.Row> rows = changes.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (ApiChange change : rows.get(i).changes()) {
                all.add(MAPPER.<ObjectNode>valueToTree(change).put("finding", i));
            }
        }
        for (ApiChange change : changes.unexplained()) {
            all.add(MAPPER.<ObjectNode>valueToTree(change).putNull("finding"));
        }
        return json;
    }
}
