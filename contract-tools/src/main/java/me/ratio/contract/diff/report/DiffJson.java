package me.ratio.contract.diff.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.diff.DiffFinding;

/** Prints differences for machines: the verdicts, a list of findings, and their causes. */
public final class DiffJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DiffJson() {}

    /**
     * Renders differences.
     *
     * @param summary the differences
     * @return an object with {@code verdict}, {@code sourceVerdict}, {@code findings} with their file and line, and
     *     {@code causes}, which name findings by their index
     */
    public static ObjectNode render(DiffSummary summary) {
        List<DiffFinding> findings = summary.causes().stream()
                .flatMap(cause -> cause.findings().stream())
                .toList();
        ObjectNode json = MAPPER.createObjectNode()
                .put("verdict", summary.report().verdict().text())
                .put("sourceVerdict", summary.report().sourceVerdict().text());
        ArrayNode list = json.putArray("findings");
        for (DiffFinding finding : findings) {
            list.add(MAPPER.<ObjectNode>valueToTree(finding)
                    .put("file", summary.places().file(finding))
                    .put("line", summary.places().line(finding)));
        }
        ArrayNode causes = json.putArray("causes");
        int index = 0;
        for (DiffCause cause : summary.causes()) {
            ArrayNode indexes = causes.addObject()
                    .put("level", cause.level().text())
                    .put("class", cause.scope().text())
                    .put("id", cause.rule())
                    .put("text", cause.text())
                    .putArray("findings");
            for (int i = 0; i < cause.findings().size(); i++) {
                indexes.add(index++);
            }
        }
        return json;
    }
}
